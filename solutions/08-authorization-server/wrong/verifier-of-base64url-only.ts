// task: gives-a-token
// mistake: A verifier has to be base64url.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      isVerifier: (codeVerifier): codeVerifier is string =>
        /^[A-Za-z0-9_-]{43,128}$/.test(codeVerifier ?? ''),
    }),
  );
}
