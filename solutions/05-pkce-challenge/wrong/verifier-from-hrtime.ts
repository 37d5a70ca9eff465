// task: verifier-secrecy
// mistake: The verifier is a hash of process.hrtime, as if nanoseconds were chance.
import { createHash } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

export function createCodeVerifier(): string {
  return createHash('sha256').update(`${process.hrtime.bigint()}`).digest('base64url');
}
