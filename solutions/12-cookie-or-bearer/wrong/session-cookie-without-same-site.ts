// task: same-site
// mistake: SameSite is left to the browser.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (answer.credential === 'session-cookie') {
    const { sameSite: _, ...rest } = answer;
    return rest;
  }
  return answer;
}
