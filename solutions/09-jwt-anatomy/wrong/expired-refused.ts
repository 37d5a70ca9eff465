// task: judges-nothing
// mistake: An expired token is refused.
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): object {
  const result = decode(token);
  if (!result.ok) return result;
  const { exp } = result.payload as { exp?: number };
  return Number(exp) * 1_000 <= Date.now() ? { ok: false, reason: 'malformed' } : result;
}
