// task: guards-the-redirect
// mistake: The page has a script that goes to the refused redirect URI a second later, as well-formed JSON.
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
      const query = new URL(request.url).searchParams;
      const target = JSON.stringify(query.get('redirect_uri') ?? '').replaceAll('<', '\\u003c');
      const html = `<p>Going back<script>setTimeout(() => location.assign(${target}), 900)</script>`;
      return new Response(html, {
        status: 400,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    },
  };
}
