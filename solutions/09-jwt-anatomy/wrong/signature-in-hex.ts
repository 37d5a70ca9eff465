// task: reads-three-parts
// mistake: The signature is given in hex.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  return { ...decoded, signature: Buffer.from(decoded.signature).toString('hex') };
}
