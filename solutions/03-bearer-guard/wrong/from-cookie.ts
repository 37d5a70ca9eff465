// task: never-elsewhere
// mistake: A cookie is the fallback.

import type { GuardResult, Policy, Verify } from '../src/index.ts';
import { guard as sound } from '../src/index.ts';

export async function guard(
  request: Request,
  policy: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const token = /(?:^|; )access_token=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1];
  if (request.headers.has('authorization') || !token) return sound(request, policy, verify);
  return sound(
    new Request(request.url, { headers: { Authorization: `Bearer ${token}` } }),
    policy,
    verify,
  );
}
