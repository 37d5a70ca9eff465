// task: strict-base64url
// mistake: Buffer decodes, and nobody looks at the characters.
import type { DecodeResult } from '../src/index.ts';
import { parseJsonObject } from '../src/json-object.ts';

const octetsOf = (part: string) => new Uint8Array(Buffer.from(part, 'base64url'));

export function decodeJwt(token: string): DecodeResult {
  const parts = token.split('.');
  if (parts.length === 5) return { ok: false, reason: 'encrypted' };
  if (parts.length !== 3) return { ok: false, reason: 'malformed' };
  const [first = '', second = '', third = ''] = parts;
  const header = parseJsonObject(octetsOf(first));
  const payload = parseJsonObject(octetsOf(second));
  const signature = octetsOf(third);
  if (header === null || payload === null) {
    return { ok: false, reason: 'malformed' };
  }
  return { ok: true, header, payload, signature };
}
