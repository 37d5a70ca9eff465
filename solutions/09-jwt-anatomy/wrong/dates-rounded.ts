// task: reads-header-and-payload
// mistake: Dates are rounded down to whole seconds.
import { decodeBase64url } from '../src/base64url.ts';
import type { DecodeResult } from '../src/index.ts';
import { decodeJsonObject } from '../src/json-object.ts';

export function decodeJwt(token: string): DecodeResult {
  const parts = token.split('.');
  if (parts.length === 5) return { ok: false, reason: 'encrypted' };
  if (parts.length !== 3) return { ok: false, reason: 'malformed' };
  const [first = '', second = '', third = ''] = parts;
  const header = decodeJsonObject(first);
  const payload = decodeJsonObject(second);
  const signature = decodeBase64url(third);
  if (header === null || payload === null || signature === null) {
    return { ok: false, reason: 'malformed' };
  }
  const claims = payload as Record<string, unknown>;
  for (const name of ['exp', 'nbf', 'iat']) {
    if (typeof claims[name] === 'number') claims[name] = Math.floor(claims[name]);
  }
  return { ok: true, header, payload, signature };
}
