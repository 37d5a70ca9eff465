// task: gives-a-token
// mistake: The answer has no token_type.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      jsonAnswer: (status, body) => rules.jsonAnswer(status, { ...body, token_type: undefined }),
    }),
  );
}
