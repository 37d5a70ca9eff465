// task: verifier-secrecy
// mistake: The verifier is a hash of the time.
import { createHash } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return createHash('sha256').update(String(Date.now())).digest('base64url');
}
