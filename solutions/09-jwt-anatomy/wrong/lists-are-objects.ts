// task: json-objects
// mistake: A list passes for an object.
import { decodeBase64url } from '../src/base64url.ts';
import type { DecodeResult } from '../src/index.ts';

function read(part: string): object | null {
  const octets = decodeBase64url(part);
  if (octets === null) return null;
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(octets));
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

export function decodeJwt(token: string): DecodeResult {
  const parts = token.split('.');
  if (parts.length === 5) return { ok: false, reason: 'encrypted' };
  if (parts.length !== 3) return { ok: false, reason: 'malformed' };
  const [first = '', second = '', third = ''] = parts;
  const header = read(first);
  const payload = read(second);
  const signature = decodeBase64url(third);
  if (header === null || payload === null || signature === null) {
    return { ok: false, reason: 'malformed' };
  }
  return { ok: true, header, payload, signature };
}
