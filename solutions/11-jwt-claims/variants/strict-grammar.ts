// variant: Everything missing or mistyped is malformed, a doubled space too; the error of isRevoked passes through.
import type { ClaimsResult, Expected, Reason, VerifiedToken } from '../src/index.ts';

const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+(?: [\x21\x23-\x5b\x5d-\x7e]+)*$/;

class Refusal extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}

function must(condition: boolean, reason: Reason): asserts condition {
  if (!condition) throw new Refusal(reason);
}

function textOf(payload: object, name: string): string {
  const value: unknown = Reflect.get(payload, name);
  must(typeof value === 'string' && value !== '', 'malformed');
  return value;
}

function millisecondsOf(payload: object, name: string): number {
  const value: unknown = Reflect.get(payload, name);
  must(typeof value === 'number' && Math.abs(value) < 1e14, 'malformed');
  return value * 1_000;
}

function check(
  { header, payload }: VerifiedToken,
  expected: Expected,
): { jti: string; good: ClaimsResult } {
  const typ: unknown = Reflect.get(header, 'typ');
  must(typeof typ === 'string', 'malformed');
  const [type = '', subtype] = typ.toLowerCase().split('/', 2);
  const whole = subtype === undefined ? `application/${type}` : typ.toLowerCase();
  must(whole === 'application/at+jwt', 'type');

  must(textOf(payload, 'iss') === expected.issuer, 'issuer');
  const aud: unknown = Reflect.get(payload, 'aud');
  const audiences: unknown[] = Array.isArray(aud) ? aud : [textOf(payload, 'aud')];
  must(audiences.length > 0 && audiences.every((each) => typeof each === 'string'), 'malformed');
  must(audiences.indexOf(expected.audience) >= 0, 'audience');

  const leeway = expected.toleranceSeconds * 1_000;
  must(Date.now() - leeway < millisecondsOf(payload, 'exp'), 'expired');
  must(millisecondsOf(payload, 'iat') <= Date.now() + leeway, 'not-yet-valid');
  if (Object.hasOwn(payload, 'nbf')) {
    must(millisecondsOf(payload, 'nbf') <= Date.now() + leeway, 'not-yet-valid');
  }

  const scope: unknown = Reflect.get(payload, 'scope') ?? '';
  must(typeof scope === 'string' && (scope === '' || SCOPE.test(scope)), 'malformed');
  const scopes = scope === '' ? [] : scope.split(' ');
  for (const each of expected.requiredScopes) must(scopes.includes(each), 'scope');
  const subject = textOf(payload, 'sub');
  return { jti: textOf(payload, 'jti'), good: { ok: true, subject, scopes } };
}

export async function validateClaims(
  token: VerifiedToken,
  expected: Expected,
): Promise<ClaimsResult> {
  try {
    const { jti, good } = check(token, expected);
    must(!(await expected.isRevoked(jti)), 'revoked');
    return good;
  } catch (thrown) {
    if (thrown instanceof Refusal) return { ok: false, reason: thrown.reason };
    throw thrown;
  }
}
