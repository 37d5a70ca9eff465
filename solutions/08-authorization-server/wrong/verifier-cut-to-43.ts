// task: binds-the-code
// mistake: Only the first 43 characters of the verifier are hashed if the rest does not fit.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      fits: (codeVerifier, codeChallenge) =>
        [codeVerifier, codeVerifier.slice(0, -1), codeVerifier.slice(0, 43)].some((each) =>
          rules.fits(each, codeChallenge),
        ),
    }),
  );
}
