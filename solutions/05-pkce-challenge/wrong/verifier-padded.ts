// task: verifier-shape
// mistake: The verifier keeps the padding = of base64.
import { randomBytes } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return `${randomBytes(32).toString('base64url')}=`;
}
