// task: signature-as-octets
// mistake: The octets of the text are returned, not those that it stands for.
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): object {
  const result = decode(token);
  return result.ok ? { ...result, signature: Buffer.from(token.split('.')[2] ?? '') } : result;
}
