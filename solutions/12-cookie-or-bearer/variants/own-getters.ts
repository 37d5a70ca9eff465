// variant: The answer works its properties out when they are read, and says why besides.
import type { Client, Storage } from '../src/index.ts';

export default function decide({ platform, hasBackend }: Client): Storage & { why: string } {
  const session = platform === 'browser' && hasBackend;
  return {
    why: session ? 'the backend holds the tokens' : 'nobody can set a cookie',
    get credential() {
      return session ? 'session-cookie' : 'bearer-token';
    },
    get accessToken() {
      return session ? 'none' : 'memory';
    },
    refreshToken: 'none',
    ...(session && { sameSite: 'strict' }),
    csrfDefence: session,
  };
}

export { decide as chooseStorage };
