// task: reads-header-and-payload
// mistake: Tokens over 4 KiB are refused.

import type { DecodeResult } from '../src/index.ts';
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): DecodeResult {
  return token.length > 4_096 ? { ok: false, reason: 'malformed' } : decode(token);
}
