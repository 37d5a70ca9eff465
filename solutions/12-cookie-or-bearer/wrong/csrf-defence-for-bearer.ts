// task: csrf-defence
// mistake: A CSRF defence is asked for although the token is in a header.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (answer.credential === 'bearer-token') return { ...answer, csrfDefence: true };
  return answer;
}
