// task: refuses-bad-verifiers
// mistake: A - between two marks makes a range of them.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!/^[\w.-~-]{43,128}$/.test(verifier)) throw new RangeError('no code verifier');
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}
