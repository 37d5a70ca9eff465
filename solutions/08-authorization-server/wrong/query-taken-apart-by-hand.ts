// task: sends-the-code-back
// mistake: The query is split at & and =, and a plus stays a plus.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    authorize(request: Request) {
      const url = new URL(request.url);
      const query = new URLSearchParams(
        url.search
          .slice(1)
          .split('&')
          .map((pair) => pair.split('=').map((part) => decodeURIComponent(part))),
      );
      url.search = query.toString();
      return server.authorize(new Request(url, request));
    },
  };
}
