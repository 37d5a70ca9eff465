// task: verifier-shape
// mistake: One UUID has 36 characters and 122 random bits.
import { randomUUID } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return randomUUID();
}
