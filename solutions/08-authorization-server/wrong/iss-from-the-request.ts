// task: sends-the-code-back
// mistake: The issuer is taken from the URL of the request.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const state = openServer(config, rules);
  const server = endpointsOf(state);

  return {
    ...server,
    authorize: (request: Request) =>
      endpointsOf({ ...state, issuer: new URL(request.url).origin }).authorize(request),
  };
}
