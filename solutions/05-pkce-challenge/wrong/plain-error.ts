// task: refuses-bad-verifiers
// mistake: A bad verifier is refused with a plain Error.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!/^[A-Za-z0-9\-._~]{43,128}$/.test(verifier)) throw new Error('not a code verifier');
  return createHash('sha256').update(verifier).digest('base64url');
}
