// task: reads-three-parts
// mistake: exp is turned into milliseconds.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  const { exp, ...claims } = decoded.payload as { exp?: number };
  return { ...decoded, payload: exp === undefined ? claims : { ...claims, exp: exp * 1_000 } };
}
