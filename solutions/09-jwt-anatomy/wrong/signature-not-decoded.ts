// task: reads-three-parts
// mistake: The octets of the signature's text are given, which were never decoded.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  return { ...decoded, signature: new TextEncoder().encode(token.split('.')[2]) };
}
