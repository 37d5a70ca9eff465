// task: verifier-secrecy
// mistake: The verifier is a chain of hashes that begins with Math.random(), drawn at the import.
import { createHash } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

// Drawn once. All that follows can be computed by whoever learns one of them.
let state = String(Math.random());

export function createCodeVerifier(): string {
  state = createHash('sha256').update(state).digest('hex');
  return createHash('sha256').update(`out ${state}`).digest('base64url');
}
