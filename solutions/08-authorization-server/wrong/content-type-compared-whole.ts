// task: gives-a-token
// mistake: The content type is compared as a whole: no charset behind it.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    token: async (request: Request) =>
      request.headers.get('content-type')?.includes('charset=utf-8')
        ? rules.jsonAnswer(400, { error: 'invalid_request' })
        : server.token(request),
  };
}
