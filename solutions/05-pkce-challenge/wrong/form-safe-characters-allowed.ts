// task: refuses-bad-verifiers
// mistake: What encodeURIComponent leaves alone is let in: ! ' ( ) * too.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

export async function createCodeChallenge(verifier: string): Promise<string> {
  const legal = encodeURIComponent(verifier) === verifier;
  if (!legal || verifier.length < 43 || verifier.length > 128)
    throw new RangeError('no code verifier');
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}
