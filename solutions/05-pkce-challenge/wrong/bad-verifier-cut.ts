// task: refuses-bad-verifiers
// mistake: A verifier that is too long is cut to 128 characters.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

export async function createCodeChallenge(verifier: string): Promise<string> {
  const cut = verifier.slice(0, 128);
  if (!/^[A-Za-z0-9\-._~]{43,128}$/.test(cut)) throw new RangeError('no code verifier');
  return createHash('sha256').update(cut, 'ascii').digest('base64url');
}
