// task: browser-credential
// mistake: A browser app with its own backend gets a bearer token by default.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (client.platform === 'browser' && client.hasBackend && !client.highSecurity) {
    return {
      credential: 'bearer-token',
      accessToken: 'memory',
      refreshToken: 'none',
      csrfDefence: false,
    };
  }
  return answer;
}
