// variant: A header without alg is malformed, a member twice too, and a JWE is recognised by its header.
import { octetsOf } from '../src/base64url.ts';
import { type DecodedJwt, decodeJwt as decodeSound } from '../src/index.ts';
import { objectOf } from '../src/json-object.ts';

const MALFORMED: DecodedJwt = { ok: false, reason: 'malformed' };

export function decodeJwt(token: string): DecodedJwt {
  const parts = token.split('.').map(octetsOf);
  const header = parts[0] && objectOf(parts[0]);
  if (header == null || parts.includes(null)) return MALFORMED;
  if (parts.length === 5) return 'enc' in header ? { ok: false, reason: 'encrypted' } : MALFORMED;
  const decoded = decodeSound(token);
  if (!decoded.ok || typeof Reflect.get(header, 'alg') !== 'string') return MALFORMED;
  return Object.hasOwn(decoded.payload, '__proto__') ? MALFORMED : { ...decoded };
}
