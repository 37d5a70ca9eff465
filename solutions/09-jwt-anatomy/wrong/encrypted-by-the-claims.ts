// task: tells-encrypted
// mistake: A token that has a member named enc is called encrypted, wherever the member stands.
import { type DecodedJwt, decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string): DecodedJwt {
  const decoded = decodeSound(token);
  if (decoded.ok && 'enc' in { ...decoded.header, ...decoded.payload }) {
    return { ok: false, reason: 'encrypted' };
  }
  return decoded;
}
