// task: checks-the-scopes
// mistake: A granted scope with an asterisk covers all that begin like it.
import { readClaims } from '../src/claims.ts';
import type { ClaimsResult, Expected, Reason, VerifiedToken } from '../src/index.ts';
import { isAccessTokenType } from '../src/token-type.ts';

export async function validateClaims(
  { header, payload }: VerifiedToken,
  { issuer, audience, requiredScopes, toleranceSeconds, isRevoked }: Expected,
): Promise<ClaimsResult> {
  const refuse = (reason: Reason): ClaimsResult => ({ ok: false, reason });
  if (!isAccessTokenType(header)) return refuse('type');
  const claims = readClaims(payload);
  if (claims === null) return refuse('malformed');
  const { iss, aud, sub, jti, exp, nbf, iat, scopes } = claims;
  if (iss !== issuer) return refuse('issuer');
  if (!aud.includes(audience)) return refuse('audience');
  const now = Date.now() / 1_000;
  if (now >= exp + toleranceSeconds) return refuse('expired');
  for (const start of [nbf, iat]) {
    if (start !== undefined && start > now + toleranceSeconds) return refuse('not-yet-valid');
  }
  if (
    !requiredScopes.every((scope) =>
      scopes.some(
        (each) => each === scope || (each.endsWith('*') && scope.startsWith(each.slice(0, -1))),
      ),
    )
  )
    return refuse('scope');
  const revoked = await isRevoked(jti).catch(() => true);
  if (revoked) return refuse('revoked');
  return { ok: true, subject: sub, scopes };
}
