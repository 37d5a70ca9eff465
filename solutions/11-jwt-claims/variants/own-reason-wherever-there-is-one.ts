// variant: A missing or mistyped claim gets its own reason where it has one, and iat and client_id are required.
import type { ClaimsResult, Expected, Reason, VerifiedToken } from '../src/index.ts';

type Check = (token: Members, expected: Expected, now: number) => boolean;
interface Members {
  header: Record<string, unknown>;
  payload: Record<string, unknown>;
}

const finite = Number.isFinite;
const text = (value: unknown): value is string => typeof value === 'string' && value.length > 0;

/** What must not be true of a token, with the reason, from the dearest check to the cheapest. */
const FAULTS: readonly (readonly [Reason, Check])[] = [
  [
    'scope',
    ({ payload: { scope } }, { requiredScopes }) => {
      if (scope === undefined) return requiredScopes.length > 0;
      if (typeof scope !== 'string') return true;
      const granted = new Set(scope.split(' '));
      return !new Set(requiredScopes).isSubsetOf(granted);
    },
  ],
  ['malformed', ({ payload: { sub, jti } }) => !text(sub) || !text(jti)],
  ['malformed', ({ payload: { iat, client_id: client } }) => !finite(iat) || !text(client)],
  ['malformed', ({ payload: { nbf } }) => nbf !== undefined && !finite(nbf)],
  ['malformed', ({ payload: { exp } }) => !finite(exp)],
  [
    'not-yet-valid',
    ({ payload: { nbf, iat } }, { toleranceSeconds }, now) =>
      Math.max(Number(nbf ?? iat), Number(iat)) - toleranceSeconds > now,
  ],
  [
    'expired',
    ({ payload: { exp } }, { toleranceSeconds }, now) => Number(exp) <= now - toleranceSeconds,
  ],
  [
    'audience',
    ({ payload: { aud } }, { audience }) =>
      Array.isArray(aud) ? !aud.some((each) => each === audience) : aud !== audience,
  ],
  ['issuer', ({ payload: { iss } }, { issuer }) => !Object.is(iss, issuer)],
  [
    'type',
    ({ header: { typ } }) =>
      typeof typ !== 'string' || !['at+jwt', 'application/at+jwt'].includes(typ.toLowerCase()),
  ],
];

export function validateClaims(token: VerifiedToken, expected: Expected): Promise<ClaimsResult> {
  const members = token as Members;
  // As jose does, the time is cut to whole seconds.
  const now = Math.floor(Date.now() / 1_000);
  const fault = FAULTS.find(([, isFaulty]) => isFaulty(members, expected, now));
  if (fault !== undefined) return Promise.resolve({ ok: false, reason: fault[0] });
  const { sub, jti, scope = '' } = members.payload as { sub: string; jti: string; scope?: string };
  const scopes = [...new Set(scope.split(' '))].filter((each) => each.length > 0);
  return expected.isRevoked(jti).then(
    (revoked) => (revoked ? { ok: false, reason: 'revoked' } : { ok: true, subject: sub, scopes }),
    () => ({ ok: false, reason: 'revoked' }),
  );
}
