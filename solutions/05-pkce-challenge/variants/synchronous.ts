// variant: The challenge is computed and refused synchronously.
import { createHash } from 'node:crypto';

export { createCodeVerifier } from '../src/index.ts';

export function createCodeChallenge(verifier: string): string {
  if (verifier.length < 43) throw new RangeError('too short');
  if (verifier.length > 128) throw new RangeError('too long');
  for (const character of verifier) {
    if (!/[A-Za-z0-9\-._~]/.test(character)) throw new RangeError('foreign character');
  }
  return createHash('sha256').update(verifier).digest('base64url');
}
