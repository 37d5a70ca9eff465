// task: challenge-s256
// mistake: The verifier is hashed as some libraries write it into a form, with %7E for ~.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!/^[A-Za-z0-9\-._~]{43,128}$/.test(verifier)) throw new RangeError('no code verifier');
  return createHash('sha256').update(verifier.replaceAll('~', '%7E')).digest('base64url');
}
