// task: pins-algorithms
// mistake: The list is compared by its first two letters: RS512 passes where RS256 is listed.
import { createPublicKey, type JsonWebKeyInput, verify } from 'node:crypto';
import { fits } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { parseToken } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

const LONGER = new Map([
  ['RS384', 'sha384'],
  ['RS512', 'sha512'],
]);

export function createVerifier(options: VerifierOptions) {
  const sound = createSound(options);
  const keySet = createKeySet(() => fetchKeySet(options.jwksUri));
  return async (text: string): Promise<VerifyResult> => {
    const token = parseToken(text);
    const digest = LONGER.get(token?.header.alg ?? '');
    if (token === null || digest === undefined || !options.algorithms.includes('RS256')) {
      return sound(text);
    }
    const { header, payload, signingInput, signature } = token;
    const keys = await keySet.find((jwk) => fits(jwk, { ...header, alg: 'RS256' }));
    const sealed = keys?.some((jwk) => {
      const key = createPublicKey({ key: jwk, format: 'jwk' } as JsonWebKeyInput);
      return verify(digest, Buffer.from(signingInput), key, signature);
    });
    return sealed ? { ok: true, header, payload } : { ok: false, reason: 'rejected' };
  };
}
