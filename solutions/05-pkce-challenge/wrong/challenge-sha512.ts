// task: challenge-s256
// mistake: SHA-512 is used for SHA-256.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!VERIFIER.test(verifier)) throw new RangeError('not a code verifier');
  return createHash('sha512').update(verifier).digest('base64url');
}
