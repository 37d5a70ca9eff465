// task: lasts-sixty-seconds
// mistake: Both instants are rounded to seconds.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      hasExpired: (issuedAt) => Math.floor(Date.now() / 1_000) >= Math.floor(issuedAt / 1_000) + 60,
    }),
  );
}
