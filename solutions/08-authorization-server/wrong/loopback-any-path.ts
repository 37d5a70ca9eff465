// task: guards-the-redirect
// mistake: On the loopback address any path will do.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      isRegistered: (redirectUri, registered) =>
        registered.includes(redirectUri) ||
        (registered.some((known) => known.startsWith('http://127.0.0.1')) &&
          /^http:\/\/127\.0\.0\.1(:\d+)?\//.test(redirectUri)),
    }),
  );
}
