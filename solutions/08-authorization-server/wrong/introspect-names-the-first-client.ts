// task: gives-a-token
// mistake: introspect names the first client for every token.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const state = openServer(config, rules);
  const { accessTokens } = state;
  return endpointsOf({
    ...state,
    accessTokens: {
      ...accessTokens,
      introspect: (token) => {
        const said = accessTokens.introspect(token);
        return said.active ? { ...said, clientId: config.clients[0]?.clientId ?? '' } : said;
      },
    },
  });
}
