// task: binds-the-code
// mistake: A verifier of any length and alphabet will do.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      isVerifier: (codeVerifier): codeVerifier is string => codeVerifier !== undefined,
    }),
  );
}
