// task: checks-the-signature
// mistake: A bad signature is thrown instead of returned.
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import { parseToken } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (token: string): Promise<VerifyResult> => {
    const result = await verify(token);
    if (!result.ok && result.reason === 'rejected' && parseToken(token) !== null) {
      throw new Error('signature verification failed');
    }
    return result;
  };
}
