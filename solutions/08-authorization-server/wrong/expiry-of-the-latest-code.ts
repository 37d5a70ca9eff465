// task: lasts-sixty-seconds
// mistake: The time of the latest code is kept, for all of them.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  let latest = 0;
  const server = endpointsOf(
    openServer(config, { ...rules, hasExpired: () => rules.hasExpired(latest) }),
  );
  return {
    ...server,
    authorize(request: Request) {
      latest = Date.now();
      return server.authorize(request);
    },
  };
}
