// task: json-objects
// mistake: Everything is malformed.
import type { DecodeResult } from '../src/index.ts';

export function decodeJwt(token: string): DecodeResult {
  return { ok: false, reason: token.split('.').length === 5 ? 'encrypted' : 'malformed' };
}
