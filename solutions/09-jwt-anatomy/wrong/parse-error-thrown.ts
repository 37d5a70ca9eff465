// task: refuses-other-texts
// mistake: The SyntaxError of JSON.parse comes out.
import { octetsOf } from '../src/base64url.ts';
import { type DecodedJwt, decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string): DecodedJwt {
  const parts = token.split('.');
  if (parts.length === 3) {
    for (const part of parts.slice(0, 2)) {
      const octets = octetsOf(part);
      if (octets !== null) JSON.parse(Buffer.from(octets).toString());
    }
  }
  return decodeSound(token);
}
