// task: accepts-good-tokens
// mistake: Header and payload are exchanged in the result.
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (token: string): Promise<VerifyResult> => {
    const result = await verify(token);
    if (!result.ok) return result;
    return { ok: true, header: result.payload, payload: result.header };
  };
}
