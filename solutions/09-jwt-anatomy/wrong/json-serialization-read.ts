// task: three-parts
// mistake: The JSON serialization is read too.
import { type DecodeResult, decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): DecodeResult {
  if (!token.startsWith('{')) return decode(token);
  try {
    const json = JSON.parse(token);
    return decode(`${json.protected}.${json.payload}.${json.signature}`);
  } catch {
    return { ok: false, reason: 'malformed' };
  }
}
