// task: reads-three-parts
// mistake: The signature is cut or filled up to 64 octets.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  return { ...decoded, signature: new Uint8Array(64).map((_, at) => decoded.signature[at] ?? 0) };
}
