// task: refuses-in-json
// mistake: The content type is not looked at.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    async token(request: Request) {
      if (request.method !== 'POST') return server.token(request);
      return server.token(
        new Request(request.url, {
          method: 'POST',
          body: new URLSearchParams(await request.text()),
        }),
      );
    },
  };
}
