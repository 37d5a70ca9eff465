// variant: isRevoked has a time limit; audiences and scopes are sets, and the checks are a table of predicates.
import { setTimeout as sleep } from 'node:timers/promises';
import { readClaims } from '../src/claims.ts';
import type { ClaimsResult, Expected, Reason, VerifiedToken } from '../src/index.ts';
import { isAccessTokenType } from '../src/token-type.ts';

async function withinTwoSeconds(answer: Promise<boolean>): Promise<boolean> {
  const controller = new AbortController();
  const late = sleep(2_000, true, { signal: controller.signal }).catch(() => true);
  try {
    return await Promise.race([answer, late]);
  } catch {
    return true;
  } finally {
    controller.abort();
  }
}

export const validateClaims = async (
  { header, payload }: VerifiedToken,
  { issuer, audience, requiredScopes, toleranceSeconds, isRevoked }: Expected,
): Promise<ClaimsResult> => {
  const claims = readClaims(payload);
  if (claims === null) return { ok: false, reason: 'malformed' };
  const seconds = Date.now() / 1_000;
  const scopes = new Set(claims.scopes);
  const holds: Readonly<Partial<Record<Reason, boolean>>> = {
    scope: new Set(requiredScopes).difference(scopes).size === 0,
    'not-yet-valid': [claims.nbf ?? 0, claims.iat ?? 0].every(
      (at) => at - seconds <= toleranceSeconds,
    ),
    expired: seconds - claims.exp < toleranceSeconds,
    audience: new Set(claims.aud).has(audience),
    issuer: claims.iss === issuer,
    type: isAccessTokenType(header),
  };
  for (const [reason, held] of Object.entries(holds)) {
    if (!held) return { ok: false, reason: reason as Reason };
  }
  return (await withinTwoSeconds(isRevoked(claims.jti)))
    ? { ok: false, reason: 'revoked' }
    : { ok: true, subject: claims.sub, scopes: [...scopes] };
};
