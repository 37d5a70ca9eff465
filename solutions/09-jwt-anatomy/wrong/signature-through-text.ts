// task: reads-three-parts
// mistake: The signature goes through a text: octets from 128 on become two.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  return {
    ...decoded,
    signature: new TextEncoder().encode(Buffer.from(decoded.signature).toString('latin1')),
  };
}
