// task: verifier-secrecy
// mistake: Four random octets are mixed in, and Math.random supplies the rest.
import { randomBytes } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  const weak = Array.from({ length: 40 }, () => Math.floor(Math.random() * 36).toString(36));
  return weak.join('') + randomBytes(4).toString('hex');
}
