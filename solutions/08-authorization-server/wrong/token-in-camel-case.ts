// task: gives-a-token
// mistake: The members of the answer are in camel case.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      jsonAnswer: (status, body) =>
        rules.jsonAnswer(
          status,
          'access_token' in body ? { accessToken: body.access_token, tokenType: 'Bearer' } : body,
        ),
    }),
  );
}
