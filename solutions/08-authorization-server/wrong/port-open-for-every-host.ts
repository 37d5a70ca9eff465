// task: guards-the-redirect
// mistake: The port may differ on every host.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      isRegistered: (redirectUri, registered) =>
        registered.some(
          (known) =>
            known === redirectUri || known.replace(/:\d+/, '') === redirectUri.replace(/:\d+/, ''),
        ),
    }),
  );
}
