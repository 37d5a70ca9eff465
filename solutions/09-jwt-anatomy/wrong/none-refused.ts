// task: judges-nothing
// mistake: A token that says alg: none is refused.
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): object {
  const result = decode(token);
  if (!result.ok) return result;
  const { alg } = result.header as { alg?: unknown };
  return String(alg).toLowerCase() === 'none' ? { ok: false, reason: 'malformed' } : result;
}
