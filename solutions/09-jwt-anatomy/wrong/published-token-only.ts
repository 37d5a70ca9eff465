// task: reads-three-parts
// mistake: The claims of the RFC's example are the answer to every token.
import { type DecodedJwt, decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string): DecodedJwt {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  return {
    ...decoded,
    payload: { iss: 'joe', exp: 1300819380, 'http://example.com/is_root': true },
  };
}
