// task: refuses-in-json
// mistake: Errors have the status 500.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      jsonAnswer: (status, body) => rules.jsonAnswer(status === 200 ? 200 : 500, body),
    }),
  );
}
