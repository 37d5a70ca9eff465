// variant: Whoever has a backend lets it hold the tokens (BFF): a session cookie for every API.
import type { Client, Storage } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  if (client.platform === 'browser' && client.hasBackend) {
    return {
      credential: 'session-cookie',
      accessToken: 'none',
      refreshToken: 'none',
      sameSite: 'strict',
      csrfDefence: true,
    };
  }
  const refreshToken = client.platform === 'browser' ? 'none' : 'secure-storage';
  return { credential: 'bearer-token', accessToken: 'memory', refreshToken, csrfDefence: false };
}
