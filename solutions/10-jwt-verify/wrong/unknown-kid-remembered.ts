// task: caches-the-key-set
// mistake: A kid that was unknown once is never looked up again.
import { fits, verifySignature } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { parseToken } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

const REJECTED: VerifyResult = { ok: false, reason: 'rejected' };

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(() => fetchKeySet(jwksUri));
  const unknown = new Set<string>();
  return async (text: string): Promise<VerifyResult> => {
    const token = parseToken(text);
    if (token === null || !algorithms.includes(token.header.alg) || token.header.crit !== undefined)
      return REJECTED;
    const keys = await keySet.find((jwk) => fits(jwk, token.header));
    if (keys === null) return { ok: false, reason: 'unavailable' };
    const [key] = keys;
    const { kid = '' } = token.header;
    if (key === undefined) unknown.add(kid);
    if (unknown.has(kid)) return REJECTED;
    if (key === undefined || !verifySignature(token, key)) return REJECTED;
    return { ok: true, header: token.header, payload: token.payload };
  };
}
