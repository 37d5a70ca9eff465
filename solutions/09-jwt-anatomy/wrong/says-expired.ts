// task: judges-nothing
// mistake: The answer says whether the token has expired.
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): object {
  const result = decode(token);
  if (!result.ok) return result;
  const { exp } = result.payload as { exp?: number };
  return { ...result, expired: exp !== undefined && exp * 1_000 <= Date.now() };
}
