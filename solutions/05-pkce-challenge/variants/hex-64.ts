// variant: 64 hex digits, 256 bits.
import { randomBytes } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return randomBytes(32).toString('hex');
}
