// task: binds-the-code
// mistake: The challenge itself is accepted as the verifier.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      fits: (codeVerifier, codeChallenge) =>
        codeVerifier === codeChallenge || rules.fits(codeVerifier, codeChallenge),
    }),
  );
}
