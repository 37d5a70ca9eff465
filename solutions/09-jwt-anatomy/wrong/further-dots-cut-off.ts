// task: refuses-other-texts
// mistake: Dots at the end are cut off.
import { type DecodedJwt, decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string): DecodedJwt {
  return decodeSound(token.replace(/\.+$/, (dots) => dots.slice(0, 1)));
}
