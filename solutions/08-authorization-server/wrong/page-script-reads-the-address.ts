// task: guards-the-redirect
// mistake: The page is always the same, and its script takes the refused redirect URI from the address bar.
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
      if (!query.has('redirect_uri')) return answer;
      const html =
        '<p>Going back<script>location.assign(new URLSearchParams(location.search).get("redirect_uri"))</script>';
      return new Response(html, {
        status: 400,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    },
  };
}
