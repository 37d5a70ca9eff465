// variant: A reviver leaves out members named __proto__, and the objects have no prototype.
import { octetsOf } from '../src/base64url.ts';
import type { DecodedJwt } from '../src/index.ts';

function bare(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value).filter(([name]) => name !== '__proto__');
  return Object.assign(Object.create(null), Object.fromEntries(members));
}

function objectOf(octets: Uint8Array): object {
  const value: unknown = JSON.parse(Buffer.from(octets).toString(), (_, item) => bare(item));
  if (!(value instanceof Object) && typeof value === 'object' && value !== null) return value;
  throw new TypeError('this is no object');
}

export function decodeJwt(token: string): DecodedJwt {
  const parts = token.split('.');
  const [first, second, signature] = parts.map(octetsOf);
  try {
    if (parts.length === 3 && first && second && signature) {
      return { ok: true, header: objectOf(first), payload: objectOf(second), signature };
    }
  } catch {
    // Below.
  }
  return { ok: false, reason: parts.length === 5 ? 'encrypted' : 'malformed' };
}
