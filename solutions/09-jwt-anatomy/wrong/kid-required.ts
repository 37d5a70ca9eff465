// task: reads-three-parts
// mistake: A header without kid is refused.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  if (!('kid' in decoded.header)) return { ok: false, reason: 'malformed' };
  return decoded;
}
