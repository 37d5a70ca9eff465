/** The claims that are looked at, each with its one type. Dates are seconds since 1970. */
export interface Claims {
  readonly iss: string;
  readonly aud: readonly string[];
  readonly sub: string;
  readonly jti: string;
  readonly exp: number;
  readonly nbf: number | undefined;
  readonly iat: number | undefined;
  readonly scopes: string[];
}

/** Reads a payload (RFC 9068 §2.2). `null`: a claim is missing or has another type. */
export function readClaims(payload: object): Claims | null {
  const { iss, aud, sub, jti, exp, nbf, iat, scope = '' } = payload as Record<string, unknown>;
  const audiences = typeof aud === 'string' ? [aud] : aud;
  if (!isText(iss) || !isText(sub) || !isText(jti) || !isListOfText(audiences)) return null;
  if (!isDate(exp) || !isOptionalDate(nbf) || !isOptionalDate(iat)) return null;
  if (typeof scope !== 'string') return null;
  // Doubled spaces are no scopes.
  const scopes = scope.split(' ').filter((each) => each !== '');
  return { iss, aud: audiences, sub, jti, exp, nbf, iat, scopes };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isListOfText(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** JSON can say 1e999, which JavaScript reads as Infinity: a token that never ends. */
function isDate(value: unknown): value is number {
  return Number.isFinite(value);
}

function isOptionalDate(value: unknown): value is number | undefined {
  return value === undefined || isDate(value);
}
