// task: csrf-defence
// mistake: Every browser app is given a CSRF defence, with or without a cookie.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (client.platform === 'browser') return { ...answer, csrfDefence: true };
  return answer;
}
