// task: refuses-other-texts
// mistake: The reason is a word of its own.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  return decoded.ok || decoded.reason === 'encrypted' ? decoded : { ok: false, reason: 'invalid' };
}
