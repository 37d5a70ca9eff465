// task: verifier-secrecy
// mistake: Four random octets are padded with zeros to 43 characters.
import { randomBytes } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return randomBytes(4).toString('hex').padEnd(43, '0');
}
