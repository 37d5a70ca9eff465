// task: three-parts
// mistake: The signature may be missing, dot and all.
import { decodeBase64url } from '../src/base64url.ts';
import type { DecodeResult } from '../src/index.ts';
import { decodeJsonObject } from '../src/json-object.ts';

export function decodeJwt(token: string): DecodeResult {
  const parts = token.split('.');
  if (parts.length === 5) return { ok: false, reason: 'encrypted' };
  if (parts.length !== 3 && parts.length !== 2) return { ok: false, reason: 'malformed' };
  const [first = '', second = '', third = ''] = parts;
  const header = decodeJsonObject(first);
  const payload = decodeJsonObject(second);
  const signature = decodeBase64url(third);
  if (header === null || payload === null || signature === null) {
    return { ok: false, reason: 'malformed' };
  }
  return { ok: true, header, payload, signature };
}
