// task: verifier-shape
// mistake: The verifier is cut to 42 characters, one too few.
import { randomBytes } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return randomBytes(32).toString('base64url').slice(0, 42);
}
