// task: refuses-other-texts
// mistake: A token is taken out of the query of a URL.
import { type DecodedJwt, decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string): DecodedJwt {
  return decodeSound(token.replace(/[#?].*?=|^#/, ''));
}
