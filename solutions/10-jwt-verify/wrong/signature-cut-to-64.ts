// task: checks-the-signature
// mistake: The first 64 octets of an ES256 signature are taken, whatever follows.
import { fits, verifySignature } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { parseToken, type Token } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

const REJECTED: VerifyResult = { ok: false, reason: 'rejected' };

function cut(token: Token): Token {
  const octets = token.header.alg === 'ES256' ? 64 : token.signature.length;
  return { ...token, signature: token.signature.subarray(0, octets) };
}

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(() => fetchKeySet(jwksUri));
  return async (text: string): Promise<VerifyResult> => {
    const token = parseToken(text);
    if (token === null || !algorithms.includes(token.header.alg) || token.header.crit !== undefined)
      return REJECTED;
    const keys = await keySet.find((jwk) => fits(jwk, token.header));
    if (keys === null) return { ok: false, reason: 'unavailable' };
    const [key] = keys;
    if (key === undefined || !verifySignature(cut(token), key)) return REJECTED;
    return { ok: true, header: token.header, payload: token.payload };
  };
}
