// task: requires-s256
// mistake: PKCE is checked only if a challenge is there.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      isS256: (codeChallenge, method) =>
        codeChallenge === undefined || rules.isS256(codeChallenge, method),
    }),
  );
}
