// task: ignores-keys-in-the-token
// mistake: Keys are fetched from the issuer that the payload names.
import { verifySignature } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import { parseToken } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (text: string): Promise<VerifyResult> => {
    const token = parseToken(text);
    const { iss } = (token?.payload ?? {}) as { iss?: string };
    if (token === null || iss === undefined || iss === options.issuer) return verify(text);
    const keys = (await fetchKeySet(`${iss}/.well-known/jwks.json`)) ?? [];
    return keys.some((key) => verifySignature(token, key))
      ? { ok: true, header: token.header, payload: token.payload }
      : { ok: false, reason: 'rejected' };
  };
}
