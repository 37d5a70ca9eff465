// task: reads-three-parts
// mistake: A missing iat is filled in with 0.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  return {
    ...decoded,
    payload: { ...decoded.payload, iat: Reflect.get(decoded.payload, 'iat') ?? 0 },
  };
}
