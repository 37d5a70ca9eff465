import type { Answer } from './ask-endpoint.ts';

/** What is known of a token. */
export type Introspection = Active | { status: 'inactive' } | { status: 'unavailable' };

export interface Active {
  status: 'active';
  subject: string;
  scopes: string[];
  /** Milliseconds since 1970. */
  expiresAt?: number;
}

/** Reads the answer to a question about a token (RFC 7662 §2.2) on behalf of an API. */
export function readAnswer(answer: Answer, audience: string): Introspection {
  const { sub, exp } = answer;
  const good =
    answer['active'] === true &&
    isCurrent(answer) &&
    isFor(answer['aud'], audience) &&
    isAccessToken(answer) &&
    typeof sub === 'string' &&
    sub !== '';
  if (!good) return { status: 'inactive' };
  const scopes = scopesOf(answer['scope']);
  return {
    status: 'active',
    subject: sub,
    scopes,
    ...(typeof exp === 'number' ? { expiresAt: exp * 1_000 } : {}),
  };
}

/** Both times are seconds since 1970 and optional. */
function isCurrent({ exp, nbf }: Answer): boolean {
  const now = Date.now();
  return (
    (exp === undefined || (isTime(exp) && now < exp * 1_000)) &&
    (nbf === undefined || (isTime(nbf) && now >= nbf * 1_000))
  );
}

function isTime(value: unknown): value is number {
  return Number.isFinite(value);
}

function isFor(aud: unknown, audience: string): boolean {
  return Array.isArray(aud) ? aud.includes(audience) : aud === audience;
}

/** A refresh token has no `token_type`, and some servers give it a `token_use` (Ory Hydra). */
function isAccessToken({ token_type: type, token_use: use }: Answer): boolean {
  const isBearer = typeof type === 'string' && type.toLowerCase() === 'bearer';
  return isBearer && (use === undefined || use === 'access_token');
}

function scopesOf(scope: unknown): string[] {
  return typeof scope === 'string' ? scope.split(' ').filter((one) => one !== '') : [];
}
