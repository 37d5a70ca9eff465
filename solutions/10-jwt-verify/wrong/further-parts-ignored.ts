// task: rejects-malformed-tokens
// mistake: What follows the third part is cut off and forgotten.
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (token: string): Promise<VerifyResult> => {
    if (token.split('.').length > 3) return verify(token.split('.').slice(0, 3).join('.'));
    return verify(token);
  };
}
