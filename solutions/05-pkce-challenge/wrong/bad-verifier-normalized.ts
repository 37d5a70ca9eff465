// task: refuses-bad-verifiers
// mistake: Full-width letters are turned into ASCII before the check.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

export async function createCodeChallenge(verifier: string): Promise<string> {
  const ascii = verifier.normalize('NFKC');
  if (!/^[A-Za-z0-9\-._~]{43,128}$/.test(ascii)) throw new RangeError('no code verifier');
  return createHash('sha256').update(ascii, 'ascii').digest('base64url');
}
