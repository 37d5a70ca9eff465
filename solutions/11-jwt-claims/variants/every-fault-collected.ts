// variant: All faults are collected first, and the first one is told; scopes are returned sorted.
import { ok } from 'node:assert/strict';
import type { ClaimsResult, Expected, Reason, VerifiedToken } from '../src/index.ts';

type Json = Record<string, unknown>;

function dateFaults({ exp, nbf = 0, iat = 0 }: Json, tolerance: number): Reason[] {
  const dates = [exp, nbf, iat];
  if (!dates.every((date) => typeof date === 'number' && Number.isFinite(date)))
    return ['malformed'];
  const [end = 0, ...starts] = dates as number[];
  const now = Date.now() / 1_000;
  const faults: Reason[] = [];
  if (end + tolerance - now <= 0) faults.push('expired');
  if (Math.max(...starts) > now + tolerance) faults.push('not-yet-valid');
  return faults;
}

function namesFaults({ iss, aud, sub, jti }: Json, { issuer, audience }: Expected): Reason[] {
  const faults: Reason[] = [];
  if (iss !== issuer) faults.push('issuer');
  if (![aud].flat().includes(audience)) faults.push('audience');
  for (const name of [sub, jti]) {
    if (typeof name !== 'string' || name === '') faults.push('malformed');
  }
  return faults;
}

export async function validateClaims(
  token: VerifiedToken,
  expected: Expected,
): Promise<ClaimsResult> {
  const [header, payload] = [token.header as Json, token.payload as Json];
  const { scope = '' } = payload;
  const granted = typeof scope === 'string' ? scope.split(/ +/).filter(Boolean).toSorted() : null;
  const faults: Reason[] = [
    ...namesFaults(payload, expected),
    ...dateFaults(payload, expected.toleranceSeconds),
  ];
  if (!/^(application\/)?at[+]jwt$/i.test(typeof header['typ'] === 'string' ? header['typ'] : '')) {
    faults.push('type');
  }
  if (granted === null) faults.push('malformed');
  else if (!expected.requiredScopes.every((each) => granted.includes(each))) faults.push('scope');

  const [reason] = faults;
  if (reason !== undefined || granted === null) return { ok: false, reason: reason ?? 'malformed' };
  const revoked = await expected.isRevoked(String(payload['jti']));
  ok(typeof revoked === 'boolean', 'isRevoked answers yes or no');
  return revoked
    ? { ok: false, reason: 'revoked' }
    : { ok: true, subject: String(payload['sub']), scopes: granted };
}
