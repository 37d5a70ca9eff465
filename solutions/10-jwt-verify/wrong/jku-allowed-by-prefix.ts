// task: ignores-keys-in-the-token
// mistake: jku is followed as long as it begins with jwksUri.
import { verifySignature } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import { parseToken } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (text: string): Promise<VerifyResult> => {
    const token = parseToken(text);
    if (token === null) return verify(text);
    const { header, payload } = token;
    const { jku } = header;
    if (typeof jku === 'string' && jku.startsWith(options.jwksUri)) {
      const keys = (await fetchKeySet(jku)) ?? [];
      if (keys.some((key) => verifySignature(token, key))) return { ok: true, header, payload };
    }
    return verify(text);
  };
}
