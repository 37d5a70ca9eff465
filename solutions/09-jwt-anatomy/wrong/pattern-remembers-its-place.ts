// task: reads-header-and-payload
// mistake: A pattern with the flag g remembers where it was, and refuses every other call.
import { type DecodeResult, decodeJwt as decode } from '../src/index.ts';

const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]*$/g;

export function decodeJwt(token: string): DecodeResult {
  if (token.split('.').length !== 3 || TOKEN.test(token)) return decode(token);
  return { ok: false, reason: 'malformed' };
}
