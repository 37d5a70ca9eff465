// variant: No client holds a refresh token: when an access token ends, the user signs in again.
import type { Client, Storage } from '../src/index.ts';

const BEARER: Storage = {
  credential: 'bearer-token',
  accessToken: 'memory',
  refreshToken: 'none',
  csrfDefence: false,
};
const SESSION: Storage = {
  credential: 'session-cookie',
  accessToken: 'none',
  refreshToken: 'none',
  sameSite: 'strict',
  csrfDefence: true,
};

export function chooseStorage({ platform, api, hasBackend, highSecurity }: Client): Storage {
  const sessions = platform === 'browser' && hasBackend;
  return sessions && (api === 'same-origin' || highSecurity) ? SESSION : BEARER;
}
