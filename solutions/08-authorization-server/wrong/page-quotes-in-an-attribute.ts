// task: guards-the-redirect
// mistake: The page has the client ID in an attribute, with < and > escaped and the quotes not.
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
      const id = new URL(request.url).searchParams
        .get('client_id')
        ?.replace(/[<>]/g, (each) => (each === '<' ? '&lt;' : '&gt;'));
      return new Response(`<input name="client" value="${id}">`, {
        status: 400,
        headers: { 'content-type': 'text/html' },
      });
    },
  };
}
