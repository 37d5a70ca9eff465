// task: verifier-secrecy
// mistake: Every octet outside the alphabet becomes an A, three out of four.
import { randomBytes } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return randomBytes(43)
    .toString('latin1')
    .replace(/[^A-Za-z0-9\-._~]/g, 'A');
}
