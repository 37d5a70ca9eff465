// task: survives-hostile-tokens
// mistake: alg is read from a header that may be null.

import type { DecodeResult } from '../src/index.ts';
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): DecodeResult {
  const text = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString();
  const header = text === 'null' ? null : {};
  return Object.keys(header as object).length === 0
    ? decode(token)
    : { ok: false, reason: 'malformed' };
}
