// task: challenge-s256
// mistake: The verifier is hashed as UTF-16.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!VERIFIER.test(verifier)) throw new RangeError('not a code verifier');
  return createHash('sha256').update(Buffer.from(verifier, 'utf16le')).digest('base64url');
}
