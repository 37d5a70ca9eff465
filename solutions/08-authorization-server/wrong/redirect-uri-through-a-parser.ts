// task: guards-the-redirect
// mistake: Both are compared as a URL parser writes them.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      isRegistered: (redirectUri, registered) =>
        URL.canParse(redirectUri) &&
        registered.some((known) => new URL(known).href === new URL(redirectUri).href),
    }),
  );
}
