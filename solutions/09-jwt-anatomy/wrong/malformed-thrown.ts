// task: refuses-other-texts
// mistake: A text that is no token is an error that is thrown.
import { type DecodedJwt, decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string): DecodedJwt {
  const decoded = decodeSound(token);
  if (!decoded.ok && decoded.reason === 'malformed') throw new TypeError('not a JWT');
  return decoded;
}
