// task: verifier-shape
// mistake: The verifier is plain base64, so it holds + and /.
import { randomBytes } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return randomBytes(48).toString('base64');
}
