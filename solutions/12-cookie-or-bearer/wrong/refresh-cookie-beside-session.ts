// task: browser-storage
// mistake: A refresh cookie is set beside the session cookie.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (answer.credential === 'session-cookie') return { ...answer, refreshToken: 'httponly-cookie' };
  return answer;
}
