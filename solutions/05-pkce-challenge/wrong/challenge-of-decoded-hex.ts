// task: challenge-s256
// mistake: A verifier that looks like hex is decoded before it is hashed.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!/^[A-Za-z0-9\-._~]{43,128}$/.test(verifier)) throw new RangeError('no code verifier');
  return createHash('sha256')
    .update(verifier, /^[0-9a-f]{64}$/.test(verifier) ? 'hex' : 'ascii')
    .digest('base64url');
}
