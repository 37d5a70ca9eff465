// task: guards-the-redirect
// mistake: Of a client ID or redirect URI that stands in a form by POST twice, the last one counts.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    async authorize(request: Request) {
      if (request.method !== 'POST') return server.authorize(request);
      const url = new URL(request.url);
      url.search = await request.text();
      for (const name of ['client_id', 'redirect_uri']) {
        const last = url.searchParams.getAll(name).at(-1);
        if (last !== undefined) url.searchParams.set(name, last);
      }
      return server.authorize(new Request(url));
    },
  };
}
