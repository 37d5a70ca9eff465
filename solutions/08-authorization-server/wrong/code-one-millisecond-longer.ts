// task: lasts-sixty-seconds
// mistake: At sixty seconds sharp a code is still good.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, { ...rules, hasExpired: (issuedAt) => Date.now() > issuedAt + 60_000 }),
  );
}
