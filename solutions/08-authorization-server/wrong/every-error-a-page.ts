// task: refuses-by-redirect
// mistake: Every error is a page, also one that the client could hear of.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    async authorize(request: Request) {
      const answer = await server.authorize(request);
      return answer.headers.get('location')?.includes('error=') ? rules.page() : answer;
    },
  };
}
