// variant: A whole page with styles, a link and a form: it quotes the client ID in an attribute, the redirect URI as text; 405 for POST.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

const escaped = (text: string | null) =>
  (text ?? '').replace(/[&<>"']/g, (sign) => NAMES[sign] ?? '');

const page = (query: URLSearchParams) => `<!DOCTYPE html>
<html lang=en>
<head>
  <meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>Unknown application ${escaped(query.get('client_id'))}</title>
  <link rel="stylesheet" href="/page.css">
  <style>p > code { color: #b00 } /* it's red */</style>
</head>
<body class="error">
  <!-- <script>alert("not run")</script> -->
  <p>1 < 2, and <code>${escaped(query.get('redirect_uri'))}</code> isn't registered.
  <form action="/report" method=post>
    <input name='client' readonly value='${escaped(query.get('client_id'))}' title="${escaped(query.get('state'))}">
    <button>Report</button>
  </form>
  <a href='/help?topic=redirect'>Help</a>
</body>
</html>`;

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));
  return {
    ...server,
    async authorize(request: Request): Promise<Response> {
      if (request.method === 'POST') {
        return new Response(null, { status: 405, headers: { allow: 'GET' } });
      }
      const answer = await server.authorize(request);
      if (answer.status !== 400) return answer;
      const headers = { 'content-type': 'text/html; charset=utf-8' };
      return new Response(page(new URL(request.url).searchParams), { status: 400, headers });
    },
  };
}
