// task: reads-three-parts
// mistake: A token with a crit is refused, which is a verifier's task.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  if ('crit' in decoded.header) return { ok: false, reason: 'malformed' };
  return decoded;
}
