// variant: jose with claims checked on top, a one-minute cache, and every fitting key tried when kid is absent.
import { createRemoteJWKSet, errors, type JWTVerifyResult, jwtVerify } from 'jose';
import type { VerifierOptions } from '../src/index.ts';
import type { VerifyResult } from '../src/verify.ts';

export function createVerifier({ issuer, jwksUri, algorithms }: VerifierOptions) {
  const keySet = createRemoteJWKSet(new URL(jwksUri), { cacheMaxAge: 60_000 });
  const options = { issuer, algorithms, typ: 'at+jwt', requiredClaims: ['exp', 'sub'] };

  const verifyWithAny = async (token: string): Promise<JWTVerifyResult> => {
    try {
      return await jwtVerify(token, keySet, options);
    } catch (error) {
      if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
      for await (const key of error) {
        const result = await jwtVerify(token, key, options).catch(() => null);
        if (result !== null) return result;
      }
      throw new errors.JWSSignatureVerificationFailed();
    }
  };

  return async (token: string): Promise<VerifyResult> => {
    if (Buffer.byteLength(token) > 16_384) return { ok: false, reason: 'rejected' };
    return verifyWithAny(token).then(
      ({ protectedHeader, payload }) => ({ ok: true, header: protectedHeader, payload }),
      (error: { code?: string }) => {
        const rejected = /^ERR_(JWS|JWT|JOSE_(ALG|NOT)|JWKS_(NO|MULTIPLE))_/.test(error.code ?? '');
        return { ok: false, reason: rejected ? 'rejected' : 'unavailable' };
      },
    );
  };
}
