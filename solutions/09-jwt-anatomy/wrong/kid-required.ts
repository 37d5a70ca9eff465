// task: judges-nothing
// mistake: A token without kid is refused.
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): object {
  const result = decode(token);
  if (!result.ok) return result;
  const { kid } = result.header as { kid?: unknown };
  return kid ? result : { ok: false, reason: 'malformed' };
}
