// task: outside-browsers
// mistake: A server carries a bearer token that is kept nowhere.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (client.platform === 'server') return { ...answer, accessToken: 'none' };
  return answer;
}
