// task: challenge-s256
// mistake: replace with a text replaces the first + and the first / only.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!/^[A-Za-z0-9\-._~]{43,128}$/.test(verifier)) throw new RangeError('no code verifier');
  return createHash('sha256')
    .update(verifier)
    .digest('base64')
    .replace('+', '-')
    .replace('/', '_')
    .replace('=', '');
}
