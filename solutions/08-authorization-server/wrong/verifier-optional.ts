// task: binds-the-code
// mistake: A form without verifier is redeemed.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const state = openServer(config, {
    ...rules,
    isVerifier: (codeVerifier): codeVerifier is string =>
      codeVerifier === undefined || rules.isVerifier(codeVerifier),
    fits: (codeVerifier, codeChallenge) =>
      codeVerifier === '' || rules.fits(codeVerifier, codeChallenge),
  });
  return endpointsOf(state);
}
