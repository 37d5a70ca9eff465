// task: selects-the-key
// mistake: One map by kid holds the keys of all issuers.
import { fits, type Jwk, verifySignature } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { parseToken } from '../src/token.ts';
import { type VerifyResult, verifyToken } from '../src/verify.ts';

const known = new Map<string, Jwk>();

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(async () => {
    const keys = await fetchKeySet(jwksUri);
    for (const key of keys ?? []) known.set(String(key.kid), key);
    return keys;
  });
  return async (text: string): Promise<VerifyResult> => {
    const token = parseToken(text);
    const key = known.get(token?.header.kid ?? '');
    if (
      token !== null &&
      key !== undefined &&
      fits(key, token.header) &&
      verifySignature(token, key)
    ) {
      return { ok: true, header: token.header, payload: token.payload };
    }
    return verifyToken(text, algorithms, keySet);
  };
}
