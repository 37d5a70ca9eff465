// variant: jose does the decoding; only the characters are looked at before.
import { base64url, decodeJwt as claimsOf, decodeProtectedHeader } from 'jose';
import type { DecodeResult } from '../src/index.ts';

export function decodeJwt(token: string): DecodeResult {
  const parts = token.split('.');
  if (parts.length === 5) return { ok: false, reason: 'encrypted' };
  if (parts.length !== 3 || /[^A-Za-z0-9_.-]/.test(token))
    return { ok: false, reason: 'malformed' };
  try {
    const signature = base64url.decode(parts[2] ?? '');
    return { ok: true, header: decodeProtectedHeader(token), payload: claimsOf(token), signature };
  } catch {
    return { ok: false, reason: 'malformed' };
  }
}
