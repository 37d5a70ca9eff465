// task: judges-nothing
// mistake: The answer says valid: true.
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): object {
  const result = decode(token);
  if (!result.ok) return result;
  return { ...result, valid: true };
}
