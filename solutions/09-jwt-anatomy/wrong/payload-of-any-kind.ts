// task: json-objects
// mistake: The header has to be an object, and the payload may be anything.
import { decodeBase64url } from '../src/base64url.ts';
import { decodeJsonObject } from '../src/json-object.ts';

function parse(part: string): { value: unknown } | null {
  const octets = decodeBase64url(part);
  if (octets === null) return null;
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(octets)) };
  } catch {
    return null;
  }
}

export function decodeJwt(token: string): object {
  const parts = token.split('.');
  if (parts.length === 5) return { ok: false, reason: 'encrypted' };
  if (parts.length !== 3) return { ok: false, reason: 'malformed' };
  const [first = '', second = '', third = ''] = parts;
  const header = decodeJsonObject(first);
  const payload = parse(second);
  const signature = decodeBase64url(third);
  if (header === null || payload === null || signature === null) {
    return { ok: false, reason: 'malformed' };
  }
  return { ok: true, header, payload: payload.value, signature };
}
