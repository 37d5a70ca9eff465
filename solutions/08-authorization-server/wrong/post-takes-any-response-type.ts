// task: refuses-by-redirect
// mistake: The response type of a form by POST is not looked at.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    async authorize(request: Request) {
      if (request.method !== 'POST') return server.authorize(request);
      const url = new URL(request.url);
      url.search = await request.text();
      url.searchParams.set('response_type', 'code');
      return server.authorize(new Request(url));
    },
  };
}
