// task: claims-nothing
// mistake: verified: false: still a word about what nobody has asked.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  return { ...decoded, verified: false };
}
