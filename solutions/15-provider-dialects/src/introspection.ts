import type { HydraConfig, Verify } from './contract.ts';
import { isAddressedTo, words } from './dialect.ts';
import { TOLERANCE_SECONDS } from './genuine-token.ts';

/** A dead server must not hold up every request. */
const TIMEOUT_MS = 2_000;

/** What Hydra says of an opaque token (RFC 7662 §2.2). */
export interface Introspection {
  readonly active?: unknown;
  readonly token_use?: unknown;
  readonly iss?: string;
  readonly aud?: string[];
  readonly sub?: string;
  readonly exp?: number;
  readonly nbf?: number;
  readonly scope?: unknown;
}

/** Verifies opaque tokens: Hydra is asked about each one. */
export function introspectingVerifier(config: HydraConfig): Verify {
  return async (token) => {
    const answer = await introspect(`${config.adminUrl}/admin/oauth2/introspect`, token);
    if (answer === null) return { ok: false, reason: 'unavailable' };
    const { sub } = answer;
    if (!isGood(answer, config) || sub === undefined || sub === '') {
      return { ok: false, reason: 'rejected' };
    }
    return { ok: true, subject: sub, permissions: words(answer.scope, ' ') };
  };
}

/**
 * Asks the admin port about a token. It wants no credentials: whoever reaches it may ask.
 *
 * @returns `null` for anything but a 200 with a JSON object.
 */
export async function introspect(uri: string, token: string): Promise<Introspection | null> {
  try {
    const response = await fetch(uri, {
      method: 'POST',
      body: new URLSearchParams({ token }),
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status !== 200) return null;
    const answer: unknown = await response.json();
    return typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? answer : null;
  } catch {
    return null;
  }
}

/** An active access token for us. What Hydra vouches for is still held against our own rules. */
export function isGood(answer: Introspection, { issuer, audience }: HydraConfig): boolean {
  const now = Date.now() / 1_000;
  const { exp, nbf = 0, sub } = answer;
  return (
    answer.active === true &&
    typeof sub === 'string' &&
    answer.token_use === 'access_token' &&
    answer.iss === issuer &&
    isAddressedTo(audience, answer) &&
    typeof exp === 'number' &&
    now < exp + TOLERANCE_SECONDS &&
    typeof nbf === 'number' &&
    now >= nbf - TOLERANCE_SECONDS
  );
}
