// task: guards-the-redirect
// mistake: An unknown client is found by its redirect URI.
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
          const owner = config.clients.find(({ redirectUris }) =>
            redirectUris.includes(query.get('redirect_uri') ?? ''),
          );
          const known = config.clients.some(({ clientId }) => clientId === query.get('client_id'));
          if (owner && !known) query.set('client_id', owner.clientId);
        }),
      ),
  };
}
