// task: lasts-sixty-seconds
// mistake: A code never expires.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, { ...rules, hasExpired: (issuedAt) => Number.isNaN(issuedAt) }),
  );
}
