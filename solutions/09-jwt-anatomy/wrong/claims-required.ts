// task: judges-nothing
// mistake: A token without iss and sub is refused.
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): object {
  const result = decode(token);
  if (!result.ok) return result;
  return 'iss' in result.payload && 'sub' in result.payload
    ? result
    : { ok: false, reason: 'malformed' };
}
