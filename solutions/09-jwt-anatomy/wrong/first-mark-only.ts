// task: reads-header-and-payload
// mistake: Only the first - and the first _ are put back.
import { decodeBase64url } from '../src/base64url.ts';
import type { DecodeResult } from '../src/index.ts';
import { parseJsonObject } from '../src/json-object.ts';

function read(part: string): object | null {
  if (decodeBase64url(part) === null) return null;
  try {
    const text = atob(part.replace('-', '+').replace('_', '/'));
    return parseJsonObject(Uint8Array.from(text, (character) => character.charCodeAt(0)));
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
