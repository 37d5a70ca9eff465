// task: survives-hostile-tokens
// mistake: The second part is read before anybody has counted.

import type { DecodeResult } from '../src/index.ts';
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): DecodeResult {
  const [, payload] = token.split('.') as [string, string];
  return payload.includes(' ') ? { ok: false, reason: 'malformed' } : decode(token);
}
