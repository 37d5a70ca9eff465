// task: json-objects
// mistake: A payload that is no JSON comes back as text, as the JWS standard allows for other tokens.
import { decodeBase64url } from '../src/base64url.ts';
import { decodeJsonObject } from '../src/json-object.ts';

export function decodeJwt(token: string): object {
  const parts = token.split('.');
  if (parts.length === 5) return { ok: false, reason: 'encrypted' };
  if (parts.length !== 3) return { ok: false, reason: 'malformed' };
  const [first = '', second = '', third = ''] = parts;
  const header = decodeJsonObject(first);
  const payload = decodeJsonObject(second) ?? Buffer.from(second, 'base64url').toString();
  const signature = decodeBase64url(third);
  if (header === null || signature === null || decodeBase64url(second) === null) {
    return { ok: false, reason: 'malformed' };
  }
  return { ok: true, header, payload, signature };
}
