// task: signature-as-octets
// mistake: The signature is the text of the third part.
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): object {
  const result = decode(token);
  return result.ok ? { ...result, signature: token.split('.')[2] } : result;
}
