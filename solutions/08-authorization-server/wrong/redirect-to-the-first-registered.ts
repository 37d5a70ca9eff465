// task: guards-the-redirect
// mistake: A bad redirect URI is replaced by the first registered one, for the error.
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
      const id = new URL(request.url).searchParams.get('client_id');
      const client = config.clients.find(({ clientId }) => clientId === id);
      return client === undefined
        ? answer
        : rules.redirect(client.redirectUris[0] ?? '', {
            error: 'invalid_request',
            iss: config.issuer,
          });
    },
  };
}
