// task: browser-credential
// mistake: Every browser gets a session cookie, even with nobody to set it.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (client.platform === 'browser') {
    return {
      credential: 'session-cookie',
      accessToken: 'none',
      refreshToken: 'none',
      sameSite: 'strict',
      csrfDefence: true,
    };
  }
  return answer;
}
