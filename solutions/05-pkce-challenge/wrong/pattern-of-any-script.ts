// task: refuses-bad-verifiers
// mistake: Letters and digits of every script are let in.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!/^[\p{L}\p{Nd}\-._~]{43,128}$/u.test(verifier)) throw new RangeError('no code verifier');
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}
