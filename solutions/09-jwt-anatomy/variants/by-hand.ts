// variant: Base64url and UTF-8 are decoded by hand, and stray last bits are malformed.
import type { DecodedJwt } from '../src/index.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

class Malformed extends Error {}

function octetsOf(part: string): Uint8Array {
  const octets: number[] = [];
  let [bits, size] = [0, 0];
  for (const character of part) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) throw new Malformed();
    bits = ((bits << 6) | value) & 0xffff;
    size += 6;
    if (size >= 8) {
      size -= 8;
      octets.push((bits >> size) & 0xff);
    }
  }
  if (size === 6 || (bits & ((1 << size) - 1)) !== 0) throw new Malformed();
  return new Uint8Array(octets);
}

function textOf(octets: Uint8Array): string {
  const escaped = Array.from(octets, (octet) => `%${octet.toString(16).padStart(2, '0')}`);
  return decodeURIComponent(escaped.join(''));
}

function objectOf(octets: Uint8Array): object {
  const value: unknown = JSON.parse(textOf(octets));
  if (value === null || Array.isArray(value) || typeof value !== 'object') throw new Malformed();
  return value;
}

export function decodeJwt(token: string): DecodedJwt {
  const dots = [...token].filter((character) => character === '.').length;
  if (dots === 4) return { ok: false, reason: 'encrypted' };
  try {
    if (dots !== 2) throw new Malformed();
    const [first, second, signature] = token.split('.').map(octetsOf);
    if (!first || !second || !signature) throw new Malformed();
    return { ok: true, header: objectOf(first), payload: objectOf(second), signature };
  } catch {
    return { ok: false, reason: 'malformed' };
  }
}
