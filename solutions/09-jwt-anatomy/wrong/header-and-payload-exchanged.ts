// task: reads-three-parts
// mistake: Header and payload are exchanged.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  return { ...decoded, header: decoded.payload, payload: decoded.header };
}
