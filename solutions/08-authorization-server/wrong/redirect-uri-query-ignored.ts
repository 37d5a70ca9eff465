// task: guards-the-redirect
// mistake: The query is left out of the comparison.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      isRegistered: (redirectUri, registered) =>
        registered.some((known) => known.split('?')[0] === redirectUri.split('?')[0]),
    }),
  );
}
