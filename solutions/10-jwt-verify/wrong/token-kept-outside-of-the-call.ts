// task: accepts-good-tokens
// mistake: The current token is kept beside the cache: calls that overlap mix their tokens up.
import { fits, verifySignature } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { parseToken } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

const REJECTED: VerifyResult = { ok: false, reason: 'rejected' };

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(() => fetchKeySet(jwksUri));
  let token: ReturnType<typeof parseToken> = null;
  return async (text: string): Promise<VerifyResult> => {
    token = parseToken(text);
    if (token === null || !algorithms.includes(token.header.alg) || token.header.crit !== undefined)
      return REJECTED;
    const keys = await keySet.find((jwk) => token !== null && fits(jwk, token.header));
    if (token === null) return REJECTED;
    if (keys === null) return { ok: false, reason: 'unavailable' };
    const [key] = keys;
    if (key === undefined || !verifySignature(token, key)) return REJECTED;
    return { ok: true, header: token.header, payload: token.payload };
  };
}
