// task: verifier-shape
// mistake: A number in base 36 has no leading zeros: now and then it is a character short.
import { randomBytes } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return BigInt(`0x${randomBytes(28).toString('hex')}`).toString(36);
}
