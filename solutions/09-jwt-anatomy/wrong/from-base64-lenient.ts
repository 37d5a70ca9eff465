// task: strict-base64url
// mistake: Uint8Array.fromBase64 passes over padding and white space.
import type { DecodeResult } from '../src/index.ts';
import { parseJsonObject } from '../src/json-object.ts';

function octetsOf(part: string): Uint8Array | null {
  try {
    return Uint8Array.fromBase64(part, { alphabet: 'base64url' });
  } catch {
    return null;
  }
}

function read(part: string): object | null {
  const octets = octetsOf(part);
  return octets === null ? null : parseJsonObject(octets);
}

export function decodeJwt(token: string): DecodeResult {
  const parts = token.split('.');
  if (parts.length === 5) return { ok: false, reason: 'encrypted' };
  if (parts.length !== 3) return { ok: false, reason: 'malformed' };
  const [first = '', second = '', third = ''] = parts;
  const header = read(first);
  const payload = read(second);
  const signature = octetsOf(third);
  if (header === null || payload === null || signature === null) {
    return { ok: false, reason: 'malformed' };
  }
  return { ok: true, header, payload, signature };
}
