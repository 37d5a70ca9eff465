// task: refuses-in-json
// mistake: A GET request with everything in its URL gives a token.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    async token(request: Request) {
      if (request.method !== 'GET') return server.token(request);
      return server.token(
        new Request(request.url, { method: 'POST', body: new URL(request.url).searchParams }),
      );
    },
  };
}
