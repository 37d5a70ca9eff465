// task: guards-the-redirect
// mistake: The page has the client ID, escaped as HTML, in an event handler, which decodes it before it runs it.
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
      const escaped = (query.get('client_id') ?? '').replace(
        /[&<>"']/g,
        (sign) => `&#${sign.charCodeAt(0)};`,
      );
      const html = `<button onclick="report('${escaped}')">Report this client</button>`;
      return new Response(html, {
        status: 400,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    },
  };
}
