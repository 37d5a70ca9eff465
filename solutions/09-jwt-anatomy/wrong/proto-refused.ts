// task: survives-hostile-tokens
// mistake: A token with a member __proto__ is refused.
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): object {
  const result = decode(token);
  const hostile = (members: object) => Object.hasOwn(members, '__proto__');
  if (!result.ok || !(hostile(result.header) || hostile(result.payload))) return result;
  return { ok: false, reason: 'malformed' };
}
