// task: refuses-by-redirect
// mistake: A response type that has code in it will do.
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
          if (
            query.getAll('response_type').length === 1 &&
            query.get('response_type')?.includes('code')
          )
            query.set('response_type', 'code');
        }),
      ),
  };
}
