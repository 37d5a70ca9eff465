// task: csrf-defence
// mistake: Only the session cookie is defended, and the refresh cookie is forgotten.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (answer.refreshToken === 'httponly-cookie') return { ...answer, csrfDefence: false };
  return answer;
}
