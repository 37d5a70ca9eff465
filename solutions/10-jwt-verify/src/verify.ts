import { fits, verifySignature } from './algorithms.ts';
import type { KeySet } from './key-set.ts';
import { parseToken } from './token.ts';

/** What became of a token. */
export type VerifyResult =
  | { ok: true; header: object; payload: object }
  | { ok: false; reason: 'rejected' | 'unavailable' };

/**
 * Verifies one token (RFC 7515 §5.2).
 *
 * @param text - The token, as it came.
 * @param algorithms - The values of `alg` that are accepted.
 */
export async function verifyToken(
  text: string,
  algorithms: readonly string[],
  keySet: KeySet,
): Promise<VerifyResult> {
  const token = parseToken(text);
  if (token === null) return { ok: false, reason: 'rejected' };
  const { header, payload } = token;
  // No extension is understood here, so any `crit` is one too many.
  if (!algorithms.includes(header.alg) || header.crit !== undefined) {
    return { ok: false, reason: 'rejected' };
  }
  const keys = await keySet.find((jwk) => fits(jwk, header));
  if (keys === null) return { ok: false, reason: 'unavailable' };
  const [key, another] = keys;
  const sealed = key !== undefined && another === undefined && verifySignature(token, key);
  return sealed ? { ok: true, header, payload } : { ok: false, reason: 'rejected' };
}
