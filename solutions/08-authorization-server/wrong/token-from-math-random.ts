// task: unguessable-codes
// mistake: The code is random, and the access token is made with Math.random().
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const state = openServer(config, rules);
  const weak = openServer(config, {
    ...rules,
    newSecret: () => Array.from({ length: 5 }, () => Math.random().toString(36).slice(2)).join(''),
  });
  return endpointsOf({ ...state, accessTokens: weak.accessTokens });
}
