// task: guards-the-redirect
// mistake: What begins like a loopback address is one.
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
            known === redirectUri ||
            (redirectUri.startsWith('http://127.0.0.1') &&
              known.startsWith('http://127.0.0.1') &&
              new URL(known).pathname === new URL(redirectUri).pathname),
        ),
    }),
  );
}
