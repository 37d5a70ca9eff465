// task: signature-as-octets
// mistake: The whole pool behind a Buffer is returned.
import { decodeJwt as decode } from '../src/index.ts';
export function decodeJwt(token: string): object {
  const r = decode(token);
  if (!r.ok) return r;
  return { ...r, signature: Buffer.from(token.split('.')[2] ?? '', 'base64url').buffer };
}
