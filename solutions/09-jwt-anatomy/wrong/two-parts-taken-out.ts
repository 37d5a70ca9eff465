// task: tells-encrypted
// mistake: Of five parts two are taken out, and the rest is read.
import { octetsOf } from '../src/base64url.ts';
import type { DecodedJwt } from '../src/index.ts';
import { objectOf } from '../src/json-object.ts';

const MALFORMED: DecodedJwt = { ok: false, reason: 'malformed' };

export function decodeJwt(token: string): DecodedJwt {
  const parts = token.split('.');
  if (parts.length === 5) parts.splice(1, 2);
  if (parts.length !== 3) return MALFORMED;
  if (parts[1] === '') return { ok: false, reason: 'encrypted' };
  const [first, second, signature] = parts.map(octetsOf);
  if (first == null || second == null || signature == null) return MALFORMED;
  const [header, payload] = [objectOf(first), objectOf(second)];
  return header === null || payload === null ? MALFORMED : { ok: true, header, payload, signature };
}
