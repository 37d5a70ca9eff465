// task: outside-browsers
// mistake: A server with a same-origin API gets a session cookie, as if it were a browser.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (client.platform === 'server' && client.api === 'same-origin') {
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
