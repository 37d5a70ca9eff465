// task: survives-hostile-tokens
// mistake: Uint8Array.fromBase64 throws at a character left over, and only the alphabet was checked.
import type { DecodeResult } from '../src/index.ts';
import { parseJsonObject } from '../src/json-object.ts';

function octetsOf(part: string): Uint8Array | null {
  return /^[\w-]*$/.test(part) ? Uint8Array.fromBase64(part, { alphabet: 'base64url' }) : null;
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
