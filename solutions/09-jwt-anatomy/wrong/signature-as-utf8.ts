// task: signature-as-octets
// mistake: The octets are read as UTF-8 on the way.
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): object {
  const result = decode(token);
  return result.ok
    ? { ...result, signature: Buffer.from(Buffer.from(result.signature).toString()) }
    : result;
}
