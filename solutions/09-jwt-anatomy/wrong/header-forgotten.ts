// task: reads-header-and-payload
// mistake: The header is left out, as in libraries whose decode gives claims alone.
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): object {
  const result = decode(token);
  return result.ok ? { ok: true, payload: result.payload, signature: result.signature } : result;
}
