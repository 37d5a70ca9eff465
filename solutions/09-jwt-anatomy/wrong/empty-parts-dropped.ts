// task: three-parts
// mistake: Empty parts are dropped before counting.
import { decodeBase64url } from '../src/base64url.ts';
import type { DecodeResult } from '../src/index.ts';
import { decodeJsonObject } from '../src/json-object.ts';

export function decodeJwt(token: string): DecodeResult {
  const [first = '', second = '', third = '', ...more] = token
    .split('.')
    .filter((part) => part !== '');
  if (more.length === 2) return { ok: false, reason: 'encrypted' };
  if (more.length > 0) return { ok: false, reason: 'malformed' };
  const header = decodeJsonObject(first);
  const payload = decodeJsonObject(second);
  const signature = decodeBase64url(third);
  if (header === null || payload === null || signature === null) {
    return { ok: false, reason: 'malformed' };
  }
  return { ok: true, header, payload, signature };
}
