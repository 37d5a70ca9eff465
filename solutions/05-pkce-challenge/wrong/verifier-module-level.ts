// task: verifier-secrecy
// mistake: The verifier is drawn once, when the module loads.
import { randomBytes } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

const verifier = randomBytes(32).toString('base64url');

export function createCodeVerifier(): string {
  return verifier;
}
