// task: verifier-shape
// mistake: Random octets are read as Latin-1 text, most of it outside the alphabet.
import { randomBytes } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return randomBytes(43).toString('latin1');
}
