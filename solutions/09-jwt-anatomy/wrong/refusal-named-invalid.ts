// task: survives-hostile-tokens
// mistake: The reason is called invalid.
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): object {
  const result = decode(token);
  return result.ok || result.reason === 'encrypted' ? result : { ok: false, reason: 'invalid' };
}
