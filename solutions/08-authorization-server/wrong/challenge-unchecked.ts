// task: requires-s256
// mistake: The challenge may be any text.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      isS256: (codeChallenge, method) => codeChallenge !== undefined && method === 'S256',
    }),
  );
}
