// task: claims-nothing
// mistake: The result says whether the token has expired.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  const { exp = Infinity } = decoded.payload as { exp?: number };
  return { ...decoded, expired: Date.now() / 1_000 >= exp };
}
