// task: rejects-malformed-tokens
// mistake: Any JSON will do for a payload: a list, a text, null.
import { fits, verifySignature } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { parseToken, type Token } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

function parseLeniently(text: string): Token | null {
  const strict = parseToken(text);
  const [header = '', payload = '', signature = '', ...more] = text.split('.');
  if (strict !== null || more.length > 0) return strict;
  // An object stands in for the payload, so that the rest can be taken apart.
  const token = parseToken(`${header}.e30.${signature}`);
  try {
    const value = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    return token && { ...token, payload: value, signingInput: `${header}.${payload}` };
  } catch {
    return null;
  }
}

const REJECTED: VerifyResult = { ok: false, reason: 'rejected' };

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(() => fetchKeySet(jwksUri));
  return async (text: string): Promise<VerifyResult> => {
    const token = parseLeniently(text);
    if (token === null || !algorithms.includes(token.header.alg) || token.header.crit !== undefined)
      return REJECTED;
    const keys = await keySet.find((jwk) => fits(jwk, token.header));
    if (keys === null) return { ok: false, reason: 'unavailable' };
    const [key] = keys;
    if (key === undefined || !verifySignature(token, key)) return REJECTED;
    return { ok: true, header: token.header, payload: token.payload };
  };
}
