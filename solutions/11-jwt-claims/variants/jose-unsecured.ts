// variant: The token is written anew without a signature, and jose checks type, issuer, audience and dates.
import { base64url, errors, UnsecuredJWT } from 'jose';
import type { ClaimsResult, Expected, Reason, VerifiedToken } from '../src/index.ts';

const REASONS: Readonly<Record<string, Reason>> = {
  typ: 'type',
  iss: 'issuer',
  aud: 'audience',
  nbf: 'not-yet-valid',
};

const refuse = (reason: Reason): ClaimsResult => ({ ok: false, reason });

function reasonFor(error: unknown): Reason {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (!(error instanceof errors.JWTClaimValidationFailed)) return 'malformed';
  if (error.reason === 'invalid') return 'malformed';
  return REASONS[error.claim] ?? 'malformed';
}

export async function validateClaims(
  { header, payload }: VerifiedToken,
  expected: Expected,
): Promise<ClaimsResult> {
  const segments = [{ ...header, alg: 'none' }, payload].map((part) =>
    base64url.encode(JSON.stringify(part)),
  );
  let claims: Record<string, unknown>;
  try {
    ({ payload: claims } = UnsecuredJWT.decode(`${segments.join('.')}.`, {
      typ: 'at+jwt',
      issuer: expected.issuer,
      audience: expected.audience,
      clockTolerance: expected.toleranceSeconds,
      requiredClaims: ['exp', 'sub', 'jti'],
    }));
  } catch (error) {
    return refuse(reasonFor(error));
  }
  // What jose leaves to others: an issuing time to come, and the types of some claims.
  const { sub, jti, iat, scope = '' } = claims;
  if (typeof iat === 'number' && iat > Date.now() / 1_000 + expected.toleranceSeconds) {
    return refuse('not-yet-valid');
  }
  if (typeof sub !== 'string' || typeof jti !== 'string' || !sub || !jti)
    return refuse('malformed');
  if (typeof scope !== 'string') return refuse('scope');
  const scopes = scope.split(' ').filter(Boolean);
  if (expected.requiredScopes.some((each) => !scopes.includes(each))) return refuse('scope');
  if (await expected.isRevoked(jti)) return refuse('revoked');
  return { ok: true, subject: sub, scopes };
}
