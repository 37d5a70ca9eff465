// task: binds-the-code
// mistake: The challenge is kept for the client, so that a new sign-in takes over the old one.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  let latest = '';
  const state = openServer(config, {
    ...rules,
    isS256(codeChallenge, method) {
      const good = rules.isS256(codeChallenge, method);
      if (good) latest = codeChallenge ?? '';
      return good;
    },
    fits: (codeVerifier, codeChallenge) =>
      rules.fits(codeVerifier, codeChallenge) || rules.fits(codeVerifier, latest),
  });
  return endpointsOf(state);
}
