// variant: jose throughout: createRemoteJWKSet and jwtVerify, errors told apart by their code.
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { VerifierOptions } from '../src/index.ts';
import type { VerifyResult } from '../src/verify.ts';

const REJECTIONS = [
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSMultipleMatchingKeys,
  errors.JWKSNoMatchingKey,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWTInvalid,
];

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createRemoteJWKSet(new URL(jwksUri));
  return async (token: string): Promise<VerifyResult> => {
    if (token.length > 16 * 1024) return { ok: false, reason: 'rejected' };
    try {
      const { protectedHeader, payload } = await jwtVerify(token, keySet, { algorithms });
      return { ok: true, header: protectedHeader, payload };
    } catch (error) {
      const rejected = REJECTIONS.some((kind) => error instanceof kind);
      return { ok: false, reason: rejected ? 'rejected' : 'unavailable' };
    }
  };
}
