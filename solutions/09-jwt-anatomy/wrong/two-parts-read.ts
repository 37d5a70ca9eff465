// task: refuses-other-texts
// mistake: A token without its second dot is read as one without a signature.
import { octetsOf } from '../src/base64url.ts';
import type { DecodedJwt } from '../src/index.ts';
import { objectOf } from '../src/json-object.ts';

const MALFORMED: DecodedJwt = { ok: false, reason: 'malformed' };

export function decodeJwt(token: string): DecodedJwt {
  const parts = token.split('.');
  if (parts.length === 5) return { ok: false, reason: 'encrypted' };
  if (parts.length < 2) return MALFORMED;
  if (parts.length === 2) parts.push('');
  if (parts.length > 3) return MALFORMED;
  const [first, second, signature] = parts.map(octetsOf);
  if (first == null || second == null || signature == null) return MALFORMED;
  const [header, payload] = [objectOf(first), objectOf(second)];
  return header === null || payload === null ? MALFORMED : { ok: true, header, payload, signature };
}
