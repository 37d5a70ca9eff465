// task: rejects-malformed-tokens
// mistake: JSON.parse throws on a header that is no JSON, and nobody catches it.
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (token: string): Promise<VerifyResult> => {
    const header: unknown = JSON.parse(
      Buffer.from(token.split('.')[0] ?? '', 'base64url').toString(),
    );
    return header === undefined ? { ok: false, reason: 'rejected' } : verify(token);
  };
}
