// task: reads-utf8
// mistake: Only the payload is read as UTF-8; in the header every octet is a character.
import { type DecodedJwt, decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string): DecodedJwt {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  const [header = ''] = token.split('.');
  return { ...decoded, header: JSON.parse(Buffer.from(header, 'base64url').toString('latin1')) };
}
