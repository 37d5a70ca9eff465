// task: claims-nothing
// mistake: A signature of fewer than 32 octets is refused.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  if (decoded.signature.length < 32) return { ok: false, reason: 'malformed' };
  return decoded;
}
