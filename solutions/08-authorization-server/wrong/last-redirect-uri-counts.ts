// task: guards-the-redirect
// mistake: Of two redirect URIs the last one counts.
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
          const last = query.getAll('redirect_uri').at(-1);
          if (last !== undefined) query.set('redirect_uri', last);
        }),
      ),
  };
}
