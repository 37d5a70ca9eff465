// task: unguessable-codes
// mistake: Codes and tokens are a hash of the time.
import { createHash } from 'node:crypto';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      newSecret: () => createHash('sha256').update(`${Date.now()}`).digest('base64url'),
    }),
  );
}
