// task: unguessable-codes
// mistake: Codes and tokens have six octets.
import { randomBytes } from 'node:crypto';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, { ...rules, newSecret: () => randomBytes(6).toString('base64url') }),
  );
}
