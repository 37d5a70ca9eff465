// task: reads-three-parts
// mistake: iat is turned into a Date.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  const { iat, ...claims } = decoded.payload as { iat?: number };
  return {
    ...decoded,
    payload: iat === undefined ? claims : { ...claims, iat: new Date(iat * 1_000) },
  };
}
