// task: objects-only
// mistake: A deep merge follows __proto__ and writes into the prototype of every object.
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
    const value = JSON.parse(new TextDecoder().decode(octets));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return merged({}, value);
  } catch {
    return null;
  }
}

function merged(target: Record<string, unknown>, source: Record<string, unknown>): object {
  for (const [name, value] of Object.entries(source)) {
    const known = target[name];
    if (isRecord(value) && isRecord(known)) merged(known, value);
    else target[name] = value;
  }
  return target;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
