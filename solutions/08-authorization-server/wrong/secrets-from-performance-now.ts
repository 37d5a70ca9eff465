// task: unguessable-codes
// mistake: Codes and tokens are hashes of performance.now() and a counter: some 20 bits.
import { createHash } from 'node:crypto';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

let count = 0;

function secret(): string {
  count += 1;
  return createHash('sha256')
    .update(`${Math.floor(performance.now())} ${count}`)
    .digest('base64url');
}

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(openServer(config, { ...rules, newSecret: secret }));
}
