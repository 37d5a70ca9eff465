// task: lasts-sixty-seconds
// mistake: The age is measured with performance.now(), which the clock of the specs does not move.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

const begun = new Map<number, number>();

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      hasExpired: (issuedAt) =>
        performance.now() >=
        (begun.get(issuedAt) ?? begun.set(issuedAt, performance.now()).get(issuedAt) ?? 0) + 60_000,
    }),
  );
}
