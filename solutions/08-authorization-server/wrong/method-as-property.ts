// task: requires-s256
// mistake: The method is looked up in a plain object, in which toString is one.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

const METHODS = { S256: 'sha256' };

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      isS256: (codeChallenge, method) =>
        method !== undefined && method in METHODS && rules.isS256(codeChallenge, 'S256'),
    }),
  );
}
