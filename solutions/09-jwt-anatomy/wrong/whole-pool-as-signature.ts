// task: reads-three-parts
// mistake: The buffer behind a Buffer is given: its whole pool, with other things in it.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  return { ...decoded, signature: Buffer.from(token.split('.')[2] ?? '', 'base64url').buffer };
}
