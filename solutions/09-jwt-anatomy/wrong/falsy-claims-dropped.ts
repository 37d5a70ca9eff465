// task: reads-three-parts
// mistake: Claims that are 0, false, null or empty are dropped.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  const claims = Object.entries(decoded.payload).filter(([, value]) => value);
  return { ...decoded, payload: Object.fromEntries(claims) };
}
