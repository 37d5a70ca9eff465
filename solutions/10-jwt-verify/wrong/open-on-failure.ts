// task: fails-closed
// mistake: While the key set cannot be had, tokens pass unverified.
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import { parseToken } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (text: string): Promise<VerifyResult> => {
    const result = await verify(text);
    const token = parseToken(text);
    if (result.ok || result.reason === 'rejected' || token === null) return result;
    return { ok: true, header: token.header, payload: token.payload };
  };
}
