// task: requires-s256
// mistake: plain is accepted, too.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      isS256: (codeChallenge, method) =>
        rules.isS256(codeChallenge, method === 'plain' ? 'S256' : method),
    }),
  );
}
