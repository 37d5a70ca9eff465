// task: accepts-good-tokens
// mistake: The payload is decoded with atob, so UTF-8 comes out garbled.
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (token: string): Promise<VerifyResult> => {
    const result = await verify(token);
    if (!result.ok) return result;
    const [, payload = ''] = token.split('.');
    const text = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    return { ...result, payload: JSON.parse(text) as object };
  };
}
