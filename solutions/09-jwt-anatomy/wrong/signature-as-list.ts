// task: signature-as-octets
// mistake: The signature is a list of numbers.
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): object {
  const result = decode(token);
  return result.ok ? { ...result, signature: [...result.signature] } : result;
}
