// task: reads-three-parts
// mistake: scope is split into a list.
import { decodeJwt as decodeSound } from '../src/index.ts';

export function decodeJwt(token: string) {
  const decoded = decodeSound(token);
  if (!decoded.ok) return decoded;
  const { scope, ...claims } = decoded.payload as { scope?: string };
  return {
    ...decoded,
    payload: scope === undefined ? claims : { ...claims, scope: scope.split(' ') },
  };
}
