// task: strict-base64url
// mistake: White space around the token is cut off.
import { type DecodedJwt, decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string): DecodedJwt {
  return decodeSound(token.trim());
}
