// task: refuses-other-texts
// mistake: Bearer in front of a token is cut off in silence.
import { type DecodedJwt, decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string): DecodedJwt {
  return decodeSound(token.replace(/^Bearer /i, ''));
}
