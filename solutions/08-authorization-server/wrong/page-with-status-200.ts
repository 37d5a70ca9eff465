// task: guards-the-redirect
// mistake: The page has the status 200.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    async authorize(request: Request) {
      const answer = await server.authorize(request);
      if (answer.status !== 400) return answer;
      return new Response(answer.body, { status: 200, headers: answer.headers });
    },
  };
}
