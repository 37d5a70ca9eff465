// task: rejects-malformed-tokens
// mistake: The limit is 8 KiB instead of 16.
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (token: string): Promise<VerifyResult> => {
    if (token.length > 8 * 1024) return { ok: false, reason: 'rejected' };
    return verify(token);
  };
}
