// task: browser-storage
// mistake: A page without a backend is given an HttpOnly cookie that nobody can set.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (client.platform === 'browser' && !client.hasBackend) {
    return { ...answer, refreshToken: 'httponly-cookie', sameSite: 'strict', csrfDefence: true };
  }
  return answer;
}
