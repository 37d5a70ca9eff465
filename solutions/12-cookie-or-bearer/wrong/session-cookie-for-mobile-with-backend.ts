// task: outside-browsers
// mistake: A backend is taken for a reason to give a mobile app a session cookie.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (client.platform === 'mobile' && client.hasBackend) {
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
