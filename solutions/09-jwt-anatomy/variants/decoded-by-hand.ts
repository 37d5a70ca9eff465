// variant: Base64url is decoded character by character, a byte order mark is kept and so refused, and a header needs an alg.
import type { DecodeResult } from '../src/index.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...ALPHABET].map((character, value) => [character, value]));

function octetsOf(part: string): Uint8Array | null {
  const octets: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of part) {
    const value = VALUES.get(character);
    if (value === undefined) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      octets.push((held >> bits) & 0xff);
    }
  }
  return new Uint8Array(octets);
}

function membersOf(part: string): Record<string, unknown> | null {
  const octets = octetsOf(part);
  if (octets === null) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
    return /^[ \t\r\n]*\{/.test(text) ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

export function decodeJwt(token: string): DecodeResult {
  const parts = token.split('.');
  const header = membersOf(parts[0] ?? '');
  if (parts.length === 5 && typeof header?.['enc'] === 'string')
    return { ok: false, reason: 'encrypted' };
  const payload = membersOf(parts[1] ?? '');
  const signature = octetsOf(parts[2] ?? '');
  const whole = parts.length === 3 && payload !== null && signature !== null;
  if (!whole || typeof header?.['alg'] !== 'string') return { ok: false, reason: 'malformed' };
  return { ok: true, header, payload, signature };
}
