// task: strict-base64url
// mistake: The signature may hold any character.
import type { DecodeResult } from '../src/index.ts';
import { decodeJsonObject } from '../src/json-object.ts';

export function decodeJwt(token: string): DecodeResult {
  const parts = token.split('.');
  if (parts.length === 5) return { ok: false, reason: 'encrypted' };
  if (parts.length !== 3) return { ok: false, reason: 'malformed' };
  const [first = '', second = '', third = ''] = parts;
  const header = decodeJsonObject(first);
  const payload = decodeJsonObject(second);
  const signature = new Uint8Array(Buffer.from(third, 'base64url'));
  if (header === null || payload === null) {
    return { ok: false, reason: 'malformed' };
  }
  return { ok: true, header, payload, signature };
}
