// task: gives-a-token
// mistake: An authorization code is an active token.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const state = openServer(config, rules);
  const server = endpointsOf(state);

  return {
    ...server,
    async introspect(token: string) {
      const code = state.codes.get(token);
      return code === undefined
        ? server.introspect(token)
        : { active: true as const, subject: config.subject, clientId: code.clientId };
    },
  };
}
