// task: browser-storage
// mistake: The access token is kept in sessionStorage, which is believed to be safe from XSS.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (client.platform === 'browser' && answer.credential === 'bearer-token') {
    return { ...answer, accessToken: 'session-storage' } as unknown as Storage;
  }
  return answer;
}
