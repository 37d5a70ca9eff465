// task: unguessable-codes
// mistake: Codes and tokens come from a chain of hashes that begins with Math.random(), drawn at the import.
import { createHash } from 'node:crypto';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

// Drawn once. All that follows can be computed by whoever learns one of them.
let state = String(Math.random());

function secret(): string {
  state = createHash('sha256').update(state).digest('hex');
  return createHash('sha256').update(`out ${state}`).digest('base64url');
}

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(openServer(config, { ...rules, newSecret: secret }));
}
