// task: refuses-bad-verifiers
// mistake: The upper bound is missing.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!/^[A-Za-z0-9\-._~]{43,}$/.test(verifier)) throw new RangeError('not a code verifier');
  return createHash('sha256').update(verifier).digest('base64url');
}
