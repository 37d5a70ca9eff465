// task: refuses-by-redirect
// mistake: Of a repeated parameter the first one counts.
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
          for (const name of [
            'response_type',
            'state',
            'scope',
            'code_challenge',
            'code_challenge_method',
          ]) {
            const value = query.getAll(name).at(0);
            if (value !== undefined) query.set(name, value);
          }
        }),
      ),
  };
}
