// task: guards-the-redirect
// mistake: A repeated redirect URI is an error that goes to the first of them.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    async authorize(request: Request) {
      const query = new URL(request.url).searchParams;
      const [first = '', ...more] = query.getAll('redirect_uri');
      const client = config.clients.find(({ clientId }) => clientId === query.get('client_id'));
      if (more.length > 0 && client?.redirectUris.includes(first))
        return rules.redirect(first, { error: 'invalid_request', iss: config.issuer });
      return server.authorize(request);
    },
  };
}
