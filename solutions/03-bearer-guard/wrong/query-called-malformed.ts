// task: never-elsewhere
// mistake: A request whose token stands only in the URL is called malformed.

import type { GuardResult, Policy, Verify } from '../src/index.ts';
import { guard as sound } from '../src/index.ts';

export async function guard(
  request: Request,
  policy: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const { searchParams } = new URL(request.url);
  if (!searchParams.has('access_token') || request.headers.has('authorization'))
    return sound(request, policy, verify);
  const headers = { Authorization: 'Bearer' };
  return sound(new Request(request.url, { headers }), policy, verify);
}
