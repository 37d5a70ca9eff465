// task: never-elsewhere
// mistake: Proxy-Authorization is read as well.

import type { GuardResult, Policy, Verify } from '../src/index.ts';
import { guard as sound } from '../src/index.ts';

export async function guard(
  request: Request,
  policy: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const token = request.headers.get('proxy-authorization')?.replace(/^Bearer /, '');
  if (request.headers.has('authorization') || !token) return sound(request, policy, verify);
  return sound(
    new Request(request.url, { headers: { Authorization: `Bearer ${token}` } }),
    policy,
    verify,
  );
}
