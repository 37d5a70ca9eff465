// task: rejects-malformed-tokens
// mistake: A token may be as long as it likes.
import { fits, verifySignature } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { parseToken, type Token } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

function parseLong(text: string): Token | null {
  const [header = '', payload = '', signature = ''] = text.split('.');
  if (text.length <= 16 * 1024) return parseToken(text);
  const token = parseToken(`${header}.e30.${signature}`);
  const value = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  return token && { ...token, payload: value, signingInput: `${header}.${payload}` };
}

const REJECTED: VerifyResult = { ok: false, reason: 'rejected' };

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(() => fetchKeySet(jwksUri));
  return async (text: string): Promise<VerifyResult> => {
    const token = parseLong(text);
    if (token === null || !algorithms.includes(token.header.alg) || token.header.crit !== undefined)
      return REJECTED;
    const keys = await keySet.find((jwk) => fits(jwk, token.header));
    if (keys === null) return { ok: false, reason: 'unavailable' };
    const [key] = keys;
    if (key === undefined || !verifySignature(token, key)) return REJECTED;
    return { ok: true, header: token.header, payload: token.payload };
  };
}
