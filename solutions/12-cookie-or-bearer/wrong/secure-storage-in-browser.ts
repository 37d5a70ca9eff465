// task: browser-storage
// mistake: A browser is believed to have secure storage.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (client.platform === 'browser' && answer.credential === 'bearer-token')
    return { ...answer, accessToken: 'secure-storage' };
  return answer;
}
