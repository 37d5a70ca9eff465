// variant: The port of a loopback address is left open; POST is taken like GET; the page quotes, escaped.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

const LOOPBACK = /^(http:\/\/(?:127\.0\.0\.1|\[::1\]))(?::\d{1,5})?((?:[/?].*)?)$/;

/** The URI without its port, if it is a loopback address (RFC 8252 §7.3). */
function portless(uri: string): string {
  return uri.replace(LOOPBACK, '$1$2');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(
    openServer(config, {
      ...rules,
      isRegistered: (uri, registered) => registered.map(portless).includes(portless(uri)),
    }),
  );
  return {
    ...server,
    async authorize(request: Request): Promise<Response> {
      const url = new URL(request.url);
      if (request.method === 'POST') url.search = await request.text();
      const answer = await server.authorize(new Request(url));
      if (answer.status !== 400) return answer;
      const { searchParams } = url;
      const lines = [...searchParams].map(([name, value]) => `<li>${escaped(`${name} ${value}`)}`);
      return new Response(`<ul>${lines.join('')}</ul>`, {
        status: 400,
        headers: { 'content-type': 'text/html; charset=utf-8', 'x-frame-options': 'DENY' },
      });
    },
  };
}
