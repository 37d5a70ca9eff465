// task: ignores-keys-in-the-token
// mistake: The key in the header is used when the key set does not hold it.
import { type Jwk, verifySignature } from '../src/algorithms.ts';
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import { parseToken } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (text: string): Promise<VerifyResult> => {
    const token = parseToken(text);
    if (token === null) return verify(text);
    const { header, payload } = token;
    const result = await verify(text);
    const { jwk } = header;
    if (!result.ok && header.kid !== undefined && jwk !== undefined) {
      if (verifySignature(token, jwk as Jwk)) return { ok: true, header, payload };
    }
    return result;
  };
}
