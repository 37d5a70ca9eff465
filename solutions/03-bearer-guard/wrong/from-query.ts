// task: never-elsewhere
// mistake: The URL is the fallback: ?access_token=.

import type { GuardResult, Policy, Verify } from '../src/index.ts';
import { guard as sound } from '../src/index.ts';

export async function guard(
  request: Request,
  policy: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const token = new URL(request.url).searchParams.get('access_token');
  if (request.headers.has('authorization') || !token) return sound(request, policy, verify);
  return sound(
    new Request(request.url, { headers: { Authorization: `Bearer ${token}` } }),
    policy,
    verify,
  );
}
