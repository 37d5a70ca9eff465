// task: verifier-secrecy
// mistake: Hashing the output of Math.random makes it look random, not secret.
import { createHash } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return createHash('sha256').update(`${Date.now()}${Math.random()}`).digest('base64url');
}
