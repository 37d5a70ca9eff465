// task: guards-the-redirect
// mistake: Clients are kept in a plain object, in which constructor is one.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));
  const byId = Object.fromEntries(config.clients.map((client) => [client.clientId, client]));
  return {
    ...server,
    async authorize(request: Request) {
      const query = new URL(request.url).searchParams;
      const client = byId[query.get('client_id') ?? ''];
      if (client && !client.redirectUris.includes(query.get('redirect_uri') ?? ''))
        return rules.page();
      return server.authorize(request);
    },
  };
}
