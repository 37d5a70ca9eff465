// task: guards-the-redirect
// mistake: A redirect URI that begins with a registered one will do.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      isRegistered: (redirectUri, registered) =>
        registered.some((known) => redirectUri.startsWith(known)),
    }),
  );
}
