// task: refuses-in-json
// mistake: A JSON body is read as well.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    async token(request: Request) {
      if (!request.headers.get('content-type')?.startsWith('application/json'))
        return server.token(request);
      try {
        return await server.token(
          new Request(request.url, {
            method: 'POST',
            body: new URLSearchParams(await request.json()),
          }),
        );
      } catch {
        return rules.jsonAnswer(400, { error: 'invalid_request' });
      }
    },
  };
}
