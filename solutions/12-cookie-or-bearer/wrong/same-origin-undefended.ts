// task: csrf-defence
// mistake: A same-origin API is believed to be out of reach for other sites.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (client.api === 'same-origin') return { ...answer, csrfDefence: false };
  return answer;
}
