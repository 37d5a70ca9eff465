// task: outside-browsers
// mistake: A mobile app gets a session cookie.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (client.platform === 'mobile') {
    return {
      credential: 'session-cookie',
      accessToken: 'none',
      refreshToken: 'none',
      sameSite: 'lax',
      csrfDefence: true,
    };
  }
  return answer;
}
