// task: gives-a-token
// mistake: An access token comes without Cache-Control.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      jsonAnswer: (status, body) =>
        status === 200 ? Response.json(body) : rules.jsonAnswer(status, body),
    }),
  );
}
