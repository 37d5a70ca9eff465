// task: strict-base64url
// mistake: The pattern is not anchored.
import { type DecodeResult, decodeJwt as decode } from '../src/index.ts';

const PART = /[\w-]+/;

export function decodeJwt(token: string): DecodeResult {
  const parts = token.split('.');
  if (parts.length !== 3) return decode(token);
  if (!parts.every((part) => part === '' || PART.test(part)))
    return { ok: false, reason: 'malformed' };
  return decode(parts.map((part) => part.replace(/[^A-Za-z0-9_-]/g, '')).join('.'));
}
