// task: guards-the-redirect
// mistake: The page has the client ID, well escaped, in an attribute without quotes: x autofocus onfocus=alert(1)
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
      const id = (new URL(request.url).searchParams.get('client_id') ?? '').replace(
        /[&<>"']/g,
        (sign) => `&#${sign.charCodeAt(0)};`,
      );
      return new Response(`<p>Unknown client</p><input readonly value=${id}>`, {
        status: 400,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    },
  };
}
