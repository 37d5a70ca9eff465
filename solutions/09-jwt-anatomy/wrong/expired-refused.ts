// task: claims-nothing
// mistake: An expired token is refused, so that nobody can look why it is.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  const { exp = Infinity } = decoded.payload as { exp?: number };
  if (Date.now() / 1_000 >= exp) return { ok: false, reason: 'malformed' };
  return decoded;
}
