// task: browser-storage
// mistake: An access token is kept in memory beside the session cookie.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (answer.credential === 'session-cookie') return { ...answer, accessToken: 'memory' };
  return answer;
}
