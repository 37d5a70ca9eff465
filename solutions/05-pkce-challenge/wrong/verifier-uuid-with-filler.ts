// task: verifier-secrecy
// mistake: One UUID is filled up to 43 characters: 122 random bits.
import { randomUUID } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return randomUUID().replaceAll('-', '').padEnd(43, '0');
}
