// task: binds-the-code
// mistake: A verifier has to be there, and that is all.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(openServer(config, { ...rules, fits: () => true }));
}
