// task: rejects-malformed-tokens
// mistake: A header that is null is read like an object.
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (token: string): Promise<VerifyResult> => {
    const { alg } = headerOf(token);
    return typeof alg === 'string' ? verify(token) : { ok: false, reason: 'rejected' };
  };
}

function headerOf(token: string): { alg?: unknown } {
  try {
    return JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());
  } catch {
    return {};
  }
}
