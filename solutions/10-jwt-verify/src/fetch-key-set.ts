import type { Jwk } from './algorithms.ts';

/** A dead server must not hold up every request. */
const TIMEOUT_MS = 5_000;

/**
 * Fetches a key set (RFC 7517 §5).
 *
 * @returns Its members, or `null` for anything but a 200 with a key set: another status, a redirect,
 *   another shape, no answer.
 */
export async function fetchKeySet(jwksUri: string): Promise<readonly Jwk[] | null> {
  try {
    const response = await fetch(jwksUri, {
      headers: { accept: 'application/jwk-set+json, application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status !== 200) return null;
    const body: unknown = await response.json();
    return membersOf(body);
  } catch {
    return null;
  }
}

function membersOf(body: unknown): readonly Jwk[] | null {
  if (typeof body !== 'object' || body === null || !('keys' in body)) return null;
  if (!Array.isArray(body.keys)) return null;
  return body.keys.filter((key) => typeof key === 'object' && key !== null);
}
