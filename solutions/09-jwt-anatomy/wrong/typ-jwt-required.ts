// task: judges-nothing
// mistake: A token whose typ is not JWT is refused.
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): object {
  const result = decode(token);
  if (!result.ok) return result;
  const { typ } = result.header as { typ?: unknown };
  return typ === 'JWT' || typ === undefined ? result : { ok: false, reason: 'malformed' };
}
