// task: requires-s256
// mistake: A challenge may be 43 to 128 unreserved characters, like a verifier.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      isS256: (codeChallenge, method) =>
        /^[A-Za-z0-9\-._~]{43,128}$/.test(codeChallenge ?? '') && method === 'S256',
    }),
  );
}
