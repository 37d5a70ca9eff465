// task: guards-the-redirect
// mistake: Any client's redirect URI will do.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const state = openServer(config, {
    ...rules,
    isRegistered: (redirectUri: string) =>
      config.clients.some((client) => client.redirectUris.includes(redirectUri)),
  });
  const server = endpointsOf(state);

  return {
    ...server,
  };
}
