// task: json-objects
// mistake: Whatever holds U+FFFD counts as broken, also when it was sent.
import { type DecodeResult, decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): DecodeResult {
  const result = decode(token);
  return JSON.stringify(result).includes('\ufffd') ? { ok: false, reason: 'malformed' } : result;
}
