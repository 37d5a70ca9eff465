// variant: A part is right if its octets, written as base64url again, are the part: stray bits and left-over characters are refused.
import { Buffer } from 'node:buffer';
import type { DecodeResult } from '../src/index.ts';

const malformed = { ok: false, reason: 'malformed' } as const;

function octetsOf(part: string): Buffer | undefined {
  const octets = Buffer.from(part, 'base64url');
  return octets.toString('base64url') === part ? octets : undefined;
}

function objectOf(octets: Buffer | undefined): object | undefined {
  const text = octets?.toString() ?? '';
  if (octets === undefined || !Buffer.from(text).equals(octets)) return undefined;
  try {
    const value = JSON.parse(text);
    return value instanceof Object && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function decodeJwt(token: string): DecodeResult {
  const parts = token.split('.').map(octetsOf);
  if (parts.length === 5)
    return parts.includes(undefined) ? malformed : { ok: false, reason: 'encrypted' };
  if (parts.length !== 3) return malformed;
  const [header, payload] = parts.slice(0, 2).map(objectOf);
  const signature = parts[2];
  return header && payload && signature ? { ok: true, header, payload, signature } : malformed;
}
