// task: signature-as-octets
// mistake: An empty signature is null.
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): object {
  const result = decode(token);
  return result.ok
    ? { ...result, signature: result.signature.length === 0 ? null : result.signature }
    : result;
}
