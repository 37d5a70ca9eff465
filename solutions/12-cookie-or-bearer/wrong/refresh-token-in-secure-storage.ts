// task: browser-storage
// mistake: The refresh token of a browser app is put into a secure storage that browsers do not have.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (answer.refreshToken === 'httponly-cookie') {
    return {
      credential: 'bearer-token',
      accessToken: 'memory',
      refreshToken: 'secure-storage',
      csrfDefence: false,
    };
  }
  return answer;
}
