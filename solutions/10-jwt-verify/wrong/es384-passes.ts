// task: pins-algorithms
// mistake: ES256 stands for its family: ES384 passes with a listed P-384 key.
import { createPublicKey, type JsonWebKeyInput, verify } from 'node:crypto';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { parseToken } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const sound = createSound(options);
  const keySet = createKeySet(() => fetchKeySet(options.jwksUri));
  return async (text: string): Promise<VerifyResult> => {
    const token = parseToken(text);
    if (token === null || token.header.alg !== 'ES384') return sound(text);
    const { header, payload, signingInput, signature } = token;
    const keys = await keySet.find((jwk) => jwk.crv === 'P-384' && jwk.kid === header.kid);
    const sealed = keys?.some((jwk) => {
      const key = createPublicKey({ key: jwk, format: 'jwk' } as JsonWebKeyInput);
      const sent = { key, dsaEncoding: 'ieee-p1363' } as const;
      return verify('sha384', Buffer.from(signingInput), sent, signature);
    });
    return sealed ? { ok: true, header, payload } : { ok: false, reason: 'rejected' };
  };
}
