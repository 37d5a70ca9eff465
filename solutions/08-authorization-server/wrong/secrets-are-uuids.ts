// task: unguessable-codes
// mistake: Codes and tokens are UUIDs: 122 bits.
import { randomUUID } from 'node:crypto';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(openServer(config, { ...rules, newSecret: () => randomUUID() }));
}
