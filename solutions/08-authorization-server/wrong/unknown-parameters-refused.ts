// task: sends-the-code-back
// mistake: A parameter that the server does not know is an error.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

const KNOWN = new Set([
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
]);

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    authorize: async (request: Request) =>
      [...new URL(request.url).searchParams.keys()].every((name) => KNOWN.has(name))
        ? server.authorize(request)
        : rules.page(),
  };
}
