// task: verifier-secrecy
// mistake: Four random octets are repeated until the verifier is long enough.
import { randomBytes } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return randomBytes(4).toString('hex').repeat(8);
}
