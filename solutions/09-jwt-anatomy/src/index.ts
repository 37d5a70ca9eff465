/**
 * Your own jwt.io, read-only.
 *
 * @module
 */
import { octetsOf } from './base64url.ts';
import { objectOf } from './json-object.ts';

export type DecodedJwt =
  | { ok: true; header: object; payload: object; signature: Uint8Array }
  | { ok: false; reason: 'malformed' | 'encrypted' };

const MALFORMED: DecodedJwt = { ok: false, reason: 'malformed' };

/**
 * Takes a JWT in compact serialization apart, and verifies nothing.
 *
 * @see RFC 7515 §7.1, RFC 7519 §7.2
 */
export function decodeJwt(token: string): DecodedJwt {
  const parts = token.split('.');
  if (parts.length === 5) return { ok: false, reason: 'encrypted' };
  if (parts.length !== 3) return MALFORMED;
  const [first, second, signature] = parts.map(octetsOf);
  if (first == null || second == null || signature == null) return MALFORMED;
  const [header, payload] = [objectOf(first), objectOf(second)];
  return header === null || payload === null ? MALFORMED : { ok: true, header, payload, signature };
}
