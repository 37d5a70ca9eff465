// task: three-parts
// mistake: Whatever stands behind the third part is ignored.
import { decodeBase64url } from '../src/base64url.ts';
import type { DecodeResult } from '../src/index.ts';
import { decodeJsonObject } from '../src/json-object.ts';

export function decodeJwt(token: string): DecodeResult {
  const [first = '', second = '', third = ''] = token.split('.', 3);
  if (token.split('.').length === 5) return { ok: false, reason: 'encrypted' };
  const header = decodeJsonObject(first);
  const payload = decodeJsonObject(second);
  const signature = decodeBase64url(third);
  if (header === null || payload === null || signature === null) {
    return { ok: false, reason: 'malformed' };
  }
  return { ok: true, header, payload, signature };
}
