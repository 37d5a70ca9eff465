// task: same-site
// mistake: The refresh cookie is forgotten where SameSite is decided.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (answer.refreshToken === 'httponly-cookie') {
    const { sameSite: _, ...rest } = answer;
    return rest;
  }
  return answer;
}
