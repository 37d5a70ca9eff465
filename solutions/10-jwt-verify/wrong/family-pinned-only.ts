// task: pins-algorithms
// mistake: Only the family is pinned: PS256 passes where RS256 is listed.
import { constants, createPublicKey, type JsonWebKeyInput, verify } from 'node:crypto';
import { fits, type Jwk, verifySignature } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { parseToken, type Token } from '../src/token.ts';
import type { VerifyResult } from '../src/verify.ts';

function verifyPss({ signingInput, signature }: Token, jwk: Jwk): boolean {
  const key = createPublicKey({ key: jwk, format: 'jwk' } as JsonWebKeyInput);
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  return verify('sha256', Buffer.from(signingInput), pss, signature);
}

const REJECTED: VerifyResult = { ok: false, reason: 'rejected' };

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(() => fetchKeySet(jwksUri));
  return async (text: string): Promise<VerifyResult> => {
    const token = parseToken(text);
    if (
      token === null ||
      token.header.crit !== undefined ||
      !algorithms.some((alg) => alg.at(1) === token.header.alg.at(1))
    )
      return REJECTED;
    const keys = await keySet.find((jwk) =>
      fits(jwk, {
        ...token.header,
        alg: token.header.alg === 'PS256' ? 'RS256' : token.header.alg,
      }),
    );
    if (keys === null) return { ok: false, reason: 'unavailable' };
    const [key] = keys;
    if (
      key === undefined ||
      !(token.header.alg === 'PS256' ? verifyPss(token, key) : verifySignature(token, key))
    )
      return REJECTED;
    return { ok: true, header: token.header, payload: token.payload };
  };
}
