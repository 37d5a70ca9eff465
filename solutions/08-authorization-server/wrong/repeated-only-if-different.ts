// task: refuses-by-redirect
// mistake: A parameter that stands there twice with one value is not repeated.
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
          for (const name of new Set(query.keys())) {
            const values = new Set(query.getAll(name));
            if (values.size === 1 && name !== 'client_id' && name !== 'redirect_uri')
              query.set(name, [...values].join());
          }
        }),
      ),
  };
}
