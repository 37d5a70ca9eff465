// task: signature-as-octets
// mistake: An empty part counts as none at all.

import type { DecodeResult } from '../src/index.ts';
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): DecodeResult {
  const [first, second, third] = token.split('.');
  return first && second && third ? decode(token) : { ok: false, reason: 'malformed' };
}
