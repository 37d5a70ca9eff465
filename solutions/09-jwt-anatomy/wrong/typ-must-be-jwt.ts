// task: reads-three-parts
// mistake: typ must be JWT, though it is optional and often at+jwt.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  const { typ } = decoded.header as { typ?: string };
  if (typ !== 'JWT') return { ok: false, reason: 'malformed' };
  return decoded;
}
