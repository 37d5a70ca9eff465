// task: rejects-public-keys-as-secrets
// mistake: The header chooses HS256, and the public key as PEM becomes the secret.
import { createHmac, createPublicKey, type JsonWebKeyInput } from 'node:crypto';
import type { Jwk } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import { parseToken } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (text: string): Promise<VerifyResult> => {
    const token = parseToken(text);
    if (token?.header.alg !== 'HS256') return verify(text);
    const keys = (await fetchKeySet(options.jwksUri)) ?? [];
    const key = keys.find(({ kid }) => kid === token.header.kid);
    if (key === undefined) return { ok: false, reason: 'rejected' };
    const seal = createHmac('sha256', secretOf(key)).update(token.signingInput).digest();
    return seal.equals(token.signature)
      ? { ok: true, header: token.header, payload: token.payload }
      : { ok: false, reason: 'rejected' };
  };
}

function secretOf(key: Jwk) {
  return createPublicKey({ key, format: 'jwk' } as JsonWebKeyInput).export({
    type: 'spki',
    format: 'pem',
  });
}
