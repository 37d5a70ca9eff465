// task: refuses-bad-verifiers
// mistake: Only the length is checked.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (verifier.length < 43 || verifier.length > 128) throw new RangeError('not a code verifier');
  return createHash('sha256').update(verifier).digest('base64url');
}
