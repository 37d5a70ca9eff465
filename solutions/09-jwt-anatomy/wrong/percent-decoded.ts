// task: refuses-other-texts
// mistake: The token is percent-decoded first, which throws on a lone %.
import { type DecodedJwt, decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string): DecodedJwt {
  return decodeSound(decodeURIComponent(token));
}
