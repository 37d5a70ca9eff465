// task: verifier-secrecy
// mistake: A random number of six digits is hashed: it looks long and has 20 bits.
import { createHash, randomInt } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return createHash('sha256')
    .update(String(randomInt(1_000_000)))
    .digest('base64url');
}
