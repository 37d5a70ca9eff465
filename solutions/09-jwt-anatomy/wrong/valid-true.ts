// task: claims-nothing
// mistake: valid: true, though nobody has looked.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  return { ...decoded, valid: true };
}
