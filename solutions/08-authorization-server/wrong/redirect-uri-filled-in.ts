// task: guards-the-redirect
// mistake: A missing redirect URI becomes the first one that is registered.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

/** The request with other parameters. */
function edited(request: Request, edit: (query: URLSearchParams) => void): Request {
  const url = new URL(request.url);
  edit(url.searchParams);
  return new Request(url, request);
}

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    authorize: (request: Request) =>
      server.authorize(
        edited(request, (query) => {
          const client = config.clients.find(({ clientId }) => clientId === query.get('client_id'));
          if (!query.get('redirect_uri')) query.set('redirect_uri', client?.redirectUris[0] ?? '');
        }),
      ),
  };
}
