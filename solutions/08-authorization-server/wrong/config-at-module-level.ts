// task: sends-the-code-back
// mistake: The configuration is kept at the top of the module: the last server wins.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

let latest: AuthorizationServerConfig;

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  latest = config;
  const state = openServer(config, rules);
  return {
    ...endpointsOf(state),
    authorize: (request: Request) =>
      endpointsOf({ ...state, issuer: latest.issuer }).authorize(request),
  };
}
