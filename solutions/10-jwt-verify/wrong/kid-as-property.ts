// task: selects-the-key
// mistake: Keys are properties of an object, and kid reads __proto__ and constructor.
import { createPublicKey, type JsonWebKeyInput } from 'node:crypto';
import type { Jwk } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import { parseToken } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  const byKid: Record<string, Jwk> = {};
  return async (text: string): Promise<VerifyResult> => {
    const { kid } = parseToken(text)?.header ?? {};
    if (kid === undefined) return verify(text);
    if (Object.keys(byKid).length === 0) {
      for (const key of (await fetchKeySet(options.jwksUri)) ?? []) byKid[String(key.kid)] = key;
    }
    if (kid in byKid) createPublicKey({ key: byKid[kid], format: 'jwk' } as JsonWebKeyInput);
    return verify(text);
  };
}
