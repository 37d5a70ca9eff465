// task: verifier-secrecy
// mistake: The verifier is a hash of performance.now() and a counter: some 20 bits.
import { createHash } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

let count = 0;

export function createCodeVerifier(): string {
  count += 1;
  return createHash('sha256')
    .update(`${Math.floor(performance.now())} ${count}`)
    .digest('base64url');
}
