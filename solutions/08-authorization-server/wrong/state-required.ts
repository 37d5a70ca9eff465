// task: sends-the-code-back
// mistake: A request without state is refused.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    authorize: async (request: Request) =>
      new URL(request.url).searchParams.has('state') ? server.authorize(request) : rules.page(),
  };
}
