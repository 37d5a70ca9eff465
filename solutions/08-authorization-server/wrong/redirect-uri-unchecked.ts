// task: guards-the-redirect
// mistake: Any redirect URI will do if the client is known.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      isRegistered: (redirectUri, registered) =>
        URL.canParse(redirectUri) || registered.includes(redirectUri),
    }),
  );
}
