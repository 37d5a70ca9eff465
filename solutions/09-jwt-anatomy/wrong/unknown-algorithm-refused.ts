// task: claims-nothing
// mistake: A token with an algorithm that is not on a list is refused.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  const { alg } = decoded.header as { alg?: string };
  if (!['HS256', 'RS256', 'ES256', 'EdDSA'].includes(alg ?? ''))
    return { ok: false, reason: 'malformed' };
  return decoded;
}
