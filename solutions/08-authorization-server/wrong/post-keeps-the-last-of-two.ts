// task: refuses-by-redirect
// mistake: A form by POST becomes an object first, in which the last of two parameters is left.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    async authorize(request: Request) {
      if (request.method !== 'POST') return server.authorize(request);
      const form = new URLSearchParams(await request.text());
      const repeated = ['client_id', 'redirect_uri'].some((name) => form.getAll(name).length > 1);
      const url = new URL(request.url);
      url.search = repeated ? String(form) : String(new URLSearchParams(Object.fromEntries(form)));
      return server.authorize(new Request(url));
    },
  };
}
