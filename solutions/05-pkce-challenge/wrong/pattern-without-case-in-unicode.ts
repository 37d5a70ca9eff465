// task: refuses-bad-verifiers
// mistake: The flags i and u together let the long s and the Kelvin sign pass for letters.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!/^[a-z0-9\-._~]{43,128}$/iu.test(verifier)) throw new RangeError('no code verifier');
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}
