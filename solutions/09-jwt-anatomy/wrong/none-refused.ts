// task: claims-nothing
// mistake: A token with alg: none is refused instead of shown.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  const { alg } = decoded.header as { alg?: unknown };
  if (String(alg).toLowerCase() === 'none') return { ok: false, reason: 'malformed' };
  return decoded;
}
