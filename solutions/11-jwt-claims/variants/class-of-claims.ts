// variant: A class reads the claims lazily with private fields; results are instances that know more than they must.
import type { ClaimsResult, Expected, Reason, VerifiedToken } from '../src/index.ts';

class Refused {
  readonly ok = false;
  readonly reason: Reason;
  constructor(reason: Reason) {
    this.reason = reason;
  }
}

class Accepted {
  readonly ok = true;
  readonly subject: string;
  readonly scopes: string[];
  readonly checkedAt = new Date();
  constructor(subject: string, scopes: string[]) {
    this.subject = subject;
    this.scopes = scopes;
  }
}

class AccessToken {
  readonly #header: Map<string, unknown>;
  readonly #payload: Map<string, unknown>;

  constructor({ header, payload }: VerifiedToken) {
    this.#header = new Map(Object.entries(header));
    this.#payload = new Map(Object.entries(payload));
  }

  isAccessToken(): boolean {
    const typ = this.#header.get('typ');
    return typeof typ === 'string' && ['AT+JWT', 'APPLICATION/AT+JWT'].includes(typ.toUpperCase());
  }

  text(name: string): string | undefined {
    const value = this.#payload.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  /** `undefined`: it is not there. `null`: it is no date. */
  date(name: string): Date | null | undefined {
    if (!this.#payload.has(name)) return undefined;
    const value = this.#payload.get(name);
    const date = typeof value === 'number' ? new Date(value * 1_000) : null;
    return date === null || Number.isNaN(date.getTime()) ? null : date;
  }

  isFor(audience: string): boolean {
    const aud = this.#payload.get('aud');
    return aud === audience || (Array.isArray(aud) && new Set(aud).has(audience));
  }

  scopes(): string[] | undefined {
    const scope = this.#payload.has('scope') ? this.#payload.get('scope') : '';
    return typeof scope === 'string' ? (scope.match(/[^ ]+/g) ?? []) : undefined;
  }
}

export async function validateClaims(
  given: VerifiedToken,
  { issuer, audience, requiredScopes, toleranceSeconds, isRevoked }: Expected,
): Promise<ClaimsResult> {
  const token = new AccessToken(given);
  const [sub, jti, scopes] = [token.text('sub'), token.text('jti'), token.scopes()];
  const [exp, nbf, iat] = [token.date('exp'), token.date('nbf'), token.date('iat')];
  const now = Date.now();
  const tolerance = toleranceSeconds * 1_000;

  if (!sub || !jti || !scopes || !exp || nbf === null || iat === null)
    return new Refused('malformed');
  if (now >= exp.getTime() + tolerance) return new Refused('expired');
  if ([nbf, iat].some((date) => date && date.getTime() - now > tolerance)) {
    return new Refused('not-yet-valid');
  }
  if (!token.isAccessToken()) return new Refused('type');
  if (token.text('iss') !== issuer) return new Refused('issuer');
  if (!token.isFor(audience)) return new Refused('audience');
  const missing = requiredScopes.filter((scope) => !scopes.includes(scope));
  if (missing.length > 0) return new Refused('scope');
  try {
    return (await isRevoked(jti)) === false ? new Accepted(sub, scopes) : new Refused('revoked');
  } catch {
    return new Refused('revoked');
  }
}
