// task: reads-utf8
// mistake: The octets are read as ASCII, seven bits each.
import { octetsOf } from '../src/base64url.ts';
import type { DecodedJwt } from '../src/index.ts';

const MALFORMED: DecodedJwt = { ok: false, reason: 'malformed' };

export function decodeJwt(token: string): DecodedJwt {
  const parts = token.split('.');
  if (parts.length === 5) return { ok: false, reason: 'encrypted' };
  if (parts.length !== 3) return MALFORMED;
  const [first, second, signature] = parts.map(octetsOf);
  if (first == null || second == null || signature == null) return MALFORMED;
  const [header, payload] = [objectOf(first), objectOf(second)];
  return header === null || payload === null ? MALFORMED : { ok: true, header, payload, signature };
}

function objectOf(octets: Uint8Array): object | null {
  try {
    const value = JSON.parse(Buffer.from(octets).toString('ascii'));
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
