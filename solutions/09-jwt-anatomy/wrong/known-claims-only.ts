// task: reads-three-parts
// mistake: Only the claims of the lesson's table come back.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  const { iss, aud, sub, exp, iat, jti, nbf, scope } = decoded.payload as Record<string, unknown>;
  return { ...decoded, payload: { iss, aud, sub, exp, iat, jti, nbf, scope } };
}
