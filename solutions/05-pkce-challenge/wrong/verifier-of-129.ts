// task: verifier-shape
// mistake: The verifier has 129 characters, one too many.
import { randomBytes } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return randomBytes(97).toString('base64url').slice(0, 129);
}
