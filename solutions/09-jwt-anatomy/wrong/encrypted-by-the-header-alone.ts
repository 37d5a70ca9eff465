// task: tells-encrypted
// mistake: The header decides whether a token is encrypted, and five parts without enc are read as three.
import { octetsOf } from '../src/base64url.ts';
import { type DecodedJwt, decodeJwt as decodeSound } from '../src/index.ts';
import { objectOf } from '../src/json-object.ts';

export function decodeJwt(token: string): DecodedJwt {
  const parts = token.split('.');
  const header = objectOf(octetsOf(parts[0] ?? '') ?? new Uint8Array());
  if (header !== null && 'enc' in header) return { ok: false, reason: 'encrypted' };
  return decodeSound(parts.length === 5 ? parts.slice(0, 3).join('.') : token);
}
