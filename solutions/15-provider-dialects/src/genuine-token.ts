import {
  errors,
  type JWTHeaderParameters,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';

/** What Clerk's own library allows, and the most that the contract does. */
export const TOLERANCE_SECONDS = 5;

/** A token whose signature is right and whose time has come and not passed. */
export interface GenuineToken {
  readonly header: JWTHeaderParameters;
  readonly payload: JWTPayload;
}

/** jose's errors that are the token's fault. Any other is the provider's, or the network's. */
const REJECTIONS = [
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSMultipleMatchingKeys,
  errors.JWKSNoMatchingKey,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
];

/** Verifies what is alike in all dialects: RS256 by a key of this set, `exp` and `nbf`. */
export async function genuineToken(
  token: string,
  keySet: JWTVerifyGetKey,
): Promise<GenuineToken | 'rejected' | 'unavailable'> {
  try {
    const { protectedHeader: header, payload } = await jwtVerify(token, keySet, {
      algorithms: ['RS256'],
      requiredClaims: ['exp'],
      clockTolerance: TOLERANCE_SECONDS,
    });
    return { header, payload };
  } catch (error) {
    return REJECTIONS.some((kind) => error instanceof kind) ? 'rejected' : 'unavailable';
  }
}
