// task: reads-three-parts
// mistake: A payload without exp is refused.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  if (!('exp' in decoded.payload)) return { ok: false, reason: 'malformed' };
  return decoded;
}
