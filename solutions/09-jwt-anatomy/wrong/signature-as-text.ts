// task: reads-three-parts
// mistake: The signature is given as the text in the token.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  return { ...decoded, signature: token.split('.')[2] };
}
