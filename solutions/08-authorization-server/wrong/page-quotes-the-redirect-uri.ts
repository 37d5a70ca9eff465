// task: guards-the-redirect
// mistake: The page quotes the redirect URI without escaping it.
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
      const target = new URL(request.url).searchParams.get('redirect_uri');
      return new Response(`<p>${target} is not registered.</p>`, {
        status: 400,
        headers: { 'content-type': 'text/html' },
      });
    },
  };
}
