// task: never-elsewhere
// mistake: When the token of the header is refused, the one in the URL is tried.

import type { GuardResult, Policy, Verify } from '../src/index.ts';
import { guard as sound } from '../src/index.ts';

export async function guard(
  request: Request,
  policy: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const result = await sound(request, policy, verify);
  const token = new URL(request.url).searchParams.get('access_token');
  if (result.allowed || !token || !request.headers.has('authorization')) return result;
  const headers = { Authorization: `Bearer ${token}` };
  return sound(new Request(request.url, { headers }), policy, verify);
}
