// task: browser-storage
// mistake: A browser app carries a bearer token but holds no access token.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (client.platform === 'browser' && answer.credential === 'bearer-token')
    return { ...answer, accessToken: 'none' };
  return answer;
}
