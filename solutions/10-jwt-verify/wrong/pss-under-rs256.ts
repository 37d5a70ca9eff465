// task: pins-algorithms
// mistake: RS256 takes both kinds of RSA signature.
import { constants, createPublicKey, type JsonWebKeyInput, verify } from 'node:crypto';
import { fits, type Jwk, verifySignature } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { parseToken, type Token } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

const REJECTED: VerifyResult = { ok: false, reason: 'rejected' };

function verifyPss({ header, signingInput, signature }: Token, jwk: Jwk): boolean {
  if (header.alg !== 'RS256') return false;
  const key = createPublicKey({ key: jwk, format: 'jwk' } as JsonWebKeyInput);
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING };
  return verify('sha256', Buffer.from(signingInput), pss, signature);
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
    if (key === undefined || !(verifySignature(token, key) || verifyPss(token, key)))
      return REJECTED;
    return { ok: true, header: token.header, payload: token.payload };
  };
}
