// task: reads-three-parts
// mistake: A pattern with the flag g remembers where it stopped, so that every other call fails.
import { type DecodedJwt, decodeJwt as decodeSound } from '../src/index.ts';

const COMPACT = /^[\w-]+\.[\w-]*\.[\w-]*/g;

export function decodeJwt(token: string): DecodedJwt {
  const decoded = decodeSound(token);
  if (decoded.ok && !COMPACT.test(token)) return { ok: false, reason: 'malformed' };
  return decoded;
}
