/**
 * JWT anatomy: what a token says, read without believing it.
 *
 * @module
 */
import { decodeBase64url } from './base64url.ts';
import { decodeJsonObject } from './json-object.ts';

/** What a text turned out to be. */
export type DecodeResult =
  | { ok: true; header: object; payload: object; signature: Uint8Array }
  | { ok: false; reason: 'malformed' | 'encrypted' };

/**
 * Takes a JWT in compact serialization apart, and checks nothing but its form.
 *
 * @see RFC 7515 §7.1, RFC 7519 §7.2
 */
export function decodeJwt(token: string): DecodeResult {
  const [first, second, third, ...more] = token.split('.');
  if (more.length === 2) return { ok: false, reason: 'encrypted' };
  if (first === undefined || second === undefined || third === undefined || more.length > 0) {
    return { ok: false, reason: 'malformed' };
  }
  const header = decodeJsonObject(first);
  const payload = decodeJsonObject(second);
  const signature = decodeBase64url(third);
  if (header === null || payload === null || signature === null) {
    return { ok: false, reason: 'malformed' };
  }
  return { ok: true, header, payload, signature };
}
