// task: unguessable-codes
// mistake: Codes and tokens are hashes of process.hrtime, as if nanoseconds were chance.
import { createHash } from 'node:crypto';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

function secret(): string {
  return createHash('sha256').update(`${process.hrtime.bigint()}`).digest('base64url');
}

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(openServer(config, { ...rules, newSecret: secret }));
}
