// task: checks-the-signature
// mistake: The check gives a promise that is not awaited, and a promise is always true.
import { fits, type Jwk, verifySignature } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { parseToken, type Token } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

async function verifyLater(token: Token, key: Jwk): Promise<boolean> {
  return verifySignature(token, key);
}

const REJECTED: VerifyResult = { ok: false, reason: 'rejected' };

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(() => fetchKeySet(jwksUri));
  return async (text: string): Promise<VerifyResult> => {
    const token = parseToken(text);
    if (token === null || !algorithms.includes(token.header.alg) || token.header.crit !== undefined)
      return REJECTED;
    const keys = await keySet.find((jwk) => fits(jwk, token.header));
    if (keys === null) return { ok: false, reason: 'unavailable' };
    const [key] = keys;
    const verified: unknown = key !== undefined && verifyLater(token, key);
    if (!verified) return REJECTED;
    return { ok: true, header: token.header, payload: token.payload };
  };
}
