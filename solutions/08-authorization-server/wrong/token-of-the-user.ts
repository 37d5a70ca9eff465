// task: unguessable-codes
// mistake: A user has one access token for each client, and gets it again each time.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const state = openServer(config, rules);
  const { issue } = state.accessTokens;
  const given = new Map<string, string>();
  state.accessTokens.issue = (clientId) => {
    const token = given.get(clientId) ?? issue(clientId);
    given.set(clientId, token);
    return token;
  };
  return endpointsOf(state);
}
