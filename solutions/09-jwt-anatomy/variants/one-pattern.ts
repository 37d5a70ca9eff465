// variant: One pattern for the whole token, and node:buffer says whether it is UTF-8.
import { Buffer, isUtf8 } from 'node:buffer';
import type { DecodeResult } from '../src/index.ts';

const SIGNED = /^(?<header>[\w-]+)\.(?<payload>[\w-]+)\.(?<signature>[\w-]*)$/;
const ENCRYPTED = /^[\w-]+(\.[\w-]*){4}$/;

export function decodeJwt(token: string): DecodeResult {
  if (ENCRYPTED.test(token)) return { ok: false, reason: 'encrypted' };
  const { header = '', payload = '', signature = '' } = SIGNED.exec(token)?.groups ?? {};
  const [first, second] = [header, payload].map(members);
  if (first === undefined || second === undefined) return { ok: false, reason: 'malformed' };
  return {
    ok: true,
    header: first,
    payload: second,
    signature: Buffer.from(signature, 'base64url'),
  };
}

function members(part: string): object | undefined {
  const octets = Buffer.from(part, 'base64url');
  if (!isUtf8(octets)) return undefined;
  try {
    const value: unknown = JSON.parse(String(octets));
    return value?.constructor === Object || isTagged(value) ? (value as object) : undefined;
  } catch {
    return undefined;
  }
}

// A payload may have a member named constructor.
function isTagged(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
