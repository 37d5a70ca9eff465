import type { Claims } from './claims.ts';

/**
 * Compares a token's dates with the time (RFC 7519 §4.1.4 to §4.1.6).
 *
 * @param now - Seconds since 1970, with a fraction.
 * @param tolerance - Seconds that two clocks may differ.
 * @returns What is wrong with them; `null` if nothing is.
 */
export function checkDates(
  { exp, nbf, iat }: Pick<Claims, 'exp' | 'nbf' | 'iat'>,
  now: number,
  tolerance: number,
): 'expired' | 'not-yet-valid' | null {
  if (now >= exp + tolerance) return 'expired';
  for (const start of [nbf, iat]) {
    if (start !== undefined && start > now + tolerance) return 'not-yet-valid';
  }
  return null;
}
