// task: json-objects
// mistake: What is no UTF-8 is replaced by U+FFFD.
import { decodeBase64url } from '../src/base64url.ts';
import type { DecodeResult } from '../src/index.ts';

function read(part: string): object | null {
  const octets = decodeBase64url(part);
  if (octets === null) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(octets).toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
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
