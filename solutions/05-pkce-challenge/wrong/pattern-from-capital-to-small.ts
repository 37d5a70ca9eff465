// task: refuses-bad-verifiers
// mistake: A-z also takes in the six signs between Z and a.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!/^[A-z0-9\-.~]{43,128}$/.test(verifier)) throw new RangeError('no code verifier');
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}
