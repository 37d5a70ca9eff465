// task: three-parts
// mistake: An encrypted token is answered with ok and its header.
import { decodeJwt as decode } from '../src/index.ts';
import { decodeJsonObject } from '../src/json-object.ts';

export function decodeJwt(token: string): object {
  const parts = token.split('.');
  if (parts.length !== 5) return decode(token);
  const header = decodeJsonObject(parts[0] ?? '');
  if (header === null) return { ok: false, reason: 'malformed' };
  return { ok: true, header, payload: {}, signature: new Uint8Array() };
}
