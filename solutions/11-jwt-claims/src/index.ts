/**
 * The claims half of accepting a JWT access token.
 *
 * @module
 */
import { readClaims } from './claims.ts';
import { checkDates } from './dates.ts';
import { isAccessTokenType } from './token-type.ts';

/** A token whose signature is good, parsed. */
export interface VerifiedToken {
  header: object;
  payload: object;
}

/** What this API expects of a token. */
export interface Expected {
  issuer: string;
  audience: string;
  requiredScopes: string[];
  toleranceSeconds: number;
  isRevoked: (jti: string) => Promise<boolean>;
}

/** What became of a token. */
export type ClaimsResult =
  | { ok: true; subject: string; scopes: string[] }
  | { ok: false; reason: Reason };

/** Why a token is refused. */
export type Reason =
  | 'type'
  | 'issuer'
  | 'audience'
  | 'expired'
  | 'not-yet-valid'
  | 'revoked'
  | 'scope'
  | 'malformed';

/**
 * Validates the claims of a JWT access token.
 *
 * @see RFC 9068 §4
 */
export async function validateClaims(
  { header, payload }: VerifiedToken,
  { issuer, audience, requiredScopes, toleranceSeconds, isRevoked }: Expected,
): Promise<ClaimsResult> {
  if (!isAccessTokenType(header)) return refuse('type');
  const claims = readClaims(payload);
  if (claims === null) return refuse('malformed');

  if (claims.iss !== issuer) return refuse('issuer');
  if (!claims.aud.includes(audience)) return refuse('audience');
  const untimely = checkDates(claims, Date.now() / 1_000, toleranceSeconds);
  if (untimely !== null) return refuse(untimely);
  if (!requiredScopes.every((scope) => claims.scopes.includes(scope))) return refuse('scope');

  // Last: it may cost a request, and no forged or expired token is worth one.
  if (await isGone(claims.jti, isRevoked)) return refuse('revoked');
  return { ok: true, subject: claims.sub, scopes: claims.scopes };
}

/** Whether a token is revoked, or may be: where nobody can tell, it is not accepted. */
async function isGone(jti: string, isRevoked: Expected['isRevoked']): Promise<boolean> {
  try {
    return await isRevoked(jti);
  } catch {
    return true;
  }
}

function refuse(reason: Reason): ClaimsResult {
  return { ok: false, reason };
}
