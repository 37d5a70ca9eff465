// task: verifier-secrecy
// mistake: A counter is hashed. It looks random, and starts at the same place each time the program does.
import { createHash } from 'node:crypto';

export { createCodeChallenge } from '../src/index.ts';

let count = 0;

export function createCodeVerifier(): string {
  count += 1;
  return createHash('sha256').update(`sign-in ${count}`).digest('base64url');
}
