// task: reads-header-and-payload
// mistake: What was read is remembered under the header and the signature.
// unsteady: what is remembered depends on which test comes first
import { type DecodeResult, decodeJwt as decode } from '../src/index.ts';

const memory = new Map<string, DecodeResult>();

export function decodeJwt(token: string): DecodeResult {
  const [header, , signature] = token.split('.');
  const key = `${header}.${signature}.${token.length}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const result = decode(token);
  memory.set(key, result);
  return result;
}
