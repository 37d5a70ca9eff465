// task: reads-utf8
// mistake: The octets are decoded a thousand at a time, and characters are cut in two.
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
    let text = '';
    for (let at = 0; at < octets.length; at += 1_000) {
      text += new TextDecoder().decode(octets.subarray(at, at + 1_000));
    }
    const value = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
