// task: refuses-other-texts
// mistake: Quotes around a token are cut off in silence.
import { type DecodedJwt, decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string): DecodedJwt {
  return decodeSound(token.replace(/^"(.*)"$/, '$1'));
}
