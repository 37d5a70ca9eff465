// task: challenge-s256
// mistake: The verifier is decoded as base64url before it is hashed.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!VERIFIER.test(verifier)) throw new RangeError('not a code verifier');
  const octets = Buffer.from(verifier, 'base64url');
  return createHash('sha256').update(octets).digest('base64url');
}
