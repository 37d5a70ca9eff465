// task: unguessable-codes
// mistake: Codes and tokens are hashes of a counter, whose start everybody reads who has the program.
import { createHash } from 'node:crypto';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

let count = 20_270_101;

function secret(): string {
  count += 1;
  return createHash('sha256').update(`${count}`).digest('base64url');
}

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(openServer(config, { ...rules, newSecret: secret }));
}
