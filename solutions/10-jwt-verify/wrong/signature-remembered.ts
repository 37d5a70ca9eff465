// task: checks-the-signature
// mistake: A signature that was right once is right for every token, whatever it says.
import { fits, verifySignature } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { parseToken } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

const REJECTED: VerifyResult = { ok: false, reason: 'rejected' };

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(() => fetchKeySet(jwksUri));
  const right = new Set<string>();
  return async (text: string): Promise<VerifyResult> => {
    const token = parseToken(text);
    if (token === null || !algorithms.includes(token.header.alg)) return REJECTED;
    if (token.header.crit !== undefined) return REJECTED;
    const keys = await keySet.find((jwk) => fits(jwk, token.header));
    if (keys === null) return { ok: false, reason: 'unavailable' };
    const [key] = keys;
    const seal = token.signature.toString('hex');
    if (key === undefined || !(right.has(seal) || verifySignature(token, key))) return REJECTED;
    right.add(seal);
    return { ok: true, header: token.header, payload: token.payload };
  };
}
