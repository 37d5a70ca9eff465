import type { Refusal, Tokens } from './types.ts';

/**
 * Reads what the token endpoint answered (RFC 6749 §5.1, §5.2).
 *
 * @param status - Of the answer. Only a 200 can hold tokens.
 * @param body - Its JSON, parsed.
 * @param requested - The scopes that were asked for.
 */
export function readTokenAnswer(
  status: number,
  body: unknown,
  requested: readonly string[],
): { ok: true; tokens: Tokens } | Refusal {
  if (typeof body !== 'object' || body === null) return { ok: false, reason: 'token-error' };
  const members = body as Record<string, unknown>;
  const accessToken = textOf(members['access_token']);
  if (status !== 200 || accessToken === undefined || !isBearer(members['token_type'])) {
    const error = textOf(members['error']);
    return { ok: false, reason: 'token-error', ...(error === undefined ? {} : { error }) };
  }
  const expiresIn = members['expires_in'];
  const refreshToken = textOf(members['refresh_token']);
  const idToken = textOf(members['id_token']);
  return {
    ok: true,
    tokens: {
      accessToken,
      scopes: scopesOf(members['scope'], requested),
      ...(typeof expiresIn === 'number' ? { expiresIn } : {}),
      ...(refreshToken === undefined ? {} : { refreshToken }),
      ...(idToken === undefined ? {} : { idToken }),
    },
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** RFC 6749 §5.1 compares it without regard to case. A DPoP token needs what this client cannot do. */
function isBearer(tokenType: unknown): boolean {
  return typeof tokenType === 'string' && tokenType.toLowerCase() === 'bearer';
}

/** What was granted. Without a word of the server's it is what was asked for (RFC 6749 §5.1). */
function scopesOf(scope: unknown, requested: readonly string[]): string[] {
  if (typeof scope !== 'string') return [...requested];
  return scope.split(' ').filter((one) => one !== '');
}
