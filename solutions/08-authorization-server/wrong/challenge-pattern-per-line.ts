// task: requires-s256
// mistake: The pattern is anchored at the end of any line.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      isS256: (codeChallenge, method) =>
        /^[A-Za-z0-9_-]{43}$/m.test(codeChallenge ?? '') && method === 'S256',
    }),
  );
}
