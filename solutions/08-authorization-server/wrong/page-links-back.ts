// task: guards-the-redirect
// mistake: The page has a link back to the refused redirect URI, well escaped.
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
      const target = (new URL(request.url).searchParams.get('redirect_uri') ?? '').replace(
        /[&<>"']/g,
        (each) => `&#${each.charCodeAt(0)};`,
      );
      return new Response(`<a href="${target}">Back</a>`, {
        status: 400,
        headers: { 'content-type': 'text/html' },
      });
    },
  };
}
