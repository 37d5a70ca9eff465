// task: pins-algorithms
// mistake: An alg that is a piece of a listed one is read as that one.
import { fits, verifySignature } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { parseToken, type Token } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

const REJECTED: VerifyResult = { ok: false, reason: 'rejected' };

function completed(token: Token | null, algorithms: readonly string[]): Token | null {
  const alg = algorithms.find((listed) => listed.includes(token?.header.alg ?? '?'));
  return token === null || alg === undefined
    ? null
    : { ...token, header: { ...token.header, alg } };
}

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(() => fetchKeySet(jwksUri));
  return async (text: string): Promise<VerifyResult> => {
    const token = completed(parseToken(text), algorithms);
    if (token === null || !algorithms.includes(token.header.alg) || token.header.crit !== undefined)
      return REJECTED;
    const keys = await keySet.find((jwk) => fits(jwk, token.header));
    if (keys === null) return { ok: false, reason: 'unavailable' };
    const [key] = keys;
    if (key === undefined || !verifySignature(token, key)) return REJECTED;
    return { ok: true, header: token.header, payload: token.payload };
  };
}
