// task: claims-nothing
// mistake: An empty signature is left out.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  return { ...decoded, signature: decoded.signature.length === 0 ? undefined : decoded.signature };
}
