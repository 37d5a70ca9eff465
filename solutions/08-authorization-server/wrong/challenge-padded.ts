// task: requires-s256
// mistake: A challenge may have its padding.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      isS256: (codeChallenge, method) => rules.isS256(codeChallenge?.replace(/=$/, ''), method),
    }),
  );
}
