// variant: A generator yields the faults one by one, so that the first ends the search; dates are BigInt microseconds.
import type { ClaimsResult, Expected, Reason, VerifiedToken } from '../src/index.ts';

type Members = Readonly<Record<string, unknown>>;

const micros = (seconds: unknown): bigint | null =>
  typeof seconds === 'number' && Math.abs(seconds) < 1e15
    ? BigInt(Math.round(seconds * 1_000_000))
    : null;

const isName = (value: unknown): value is string => typeof value === 'string' && /./su.test(value);

function* faults(header: Members, payload: Members, expected: Expected): Generator<Reason> {
  const now = BigInt(Date.now()) * 1_000n;
  const tolerance = BigInt(expected.toleranceSeconds) * 1_000_000n;
  const exp = micros(payload['exp']);
  if (exp === null) yield 'malformed';
  else if (now - exp >= tolerance) yield 'expired';
  for (const name of ['iat', 'nbf'].filter((each) => Object.hasOwn(payload, each))) {
    const start = micros(payload[name]);
    if (start === null) yield 'malformed';
    else if (start - now > tolerance) yield 'not-yet-valid';
  }
  const { iss, aud, sub, jti } = payload;
  if (!isName(sub) || !isName(jti)) yield 'malformed';
  if (iss !== expected.issuer) yield 'issuer';
  switch (true) {
    case typeof aud === 'string':
      if (aud !== expected.audience) yield 'audience';
      break;
    case Array.isArray(aud):
      if (aud.indexOf(expected.audience) === -1) yield 'audience';
      break;
    default:
      yield 'malformed';
  }
  const { typ } = header;
  if (typeof typ !== 'string') yield 'type';
  else if (typ.toLowerCase().replace(/^application\//, '') !== 'at+jwt') yield 'type';
  else if (typ.split('/').length > 2) yield 'type';
  const { scope: text = '' } = payload;
  if (typeof text !== 'string') yield 'malformed';
  const granted = ` ${text} `;
  for (const scope of expected.requiredScopes) {
    if (!granted.includes(` ${scope} `)) yield 'scope';
  }
}

export async function validateClaims(
  token: VerifiedToken,
  expected: Expected,
): Promise<ClaimsResult> {
  const payload = token.payload as Members;
  for (const reason of faults(token.header as Members, payload, expected)) {
    return { ok: false, reason };
  }
  const { sub, jti, scope = '' } = payload as { sub: string; jti: string; scope?: string };
  let revoked: boolean | undefined;
  try {
    revoked = await expected.isRevoked(jti);
  } finally {
    // An error goes its way; anything but a clear no is a yes.
    revoked ??= true;
  }
  if (revoked) return { ok: false, reason: 'revoked' };
  return { ok: true, subject: sub, scopes: Array.from(scope.matchAll(/[^ ]+/g), ([each]) => each) };
}
