// task: never-elsewhere
// mistake: A token in a form body replaces the one in the header.

import type { GuardResult, Policy, Verify } from '../src/index.ts';
import { guard as sound } from '../src/index.ts';

export async function guard(
  request: Request,
  policy: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const type = request.headers.get('content-type') ?? '';
  const form = type.includes('form') ? await request.clone().text() : '';
  const token = new URLSearchParams(form).get('access_token');
  if (!token || !request.headers.has('authorization')) return sound(request, policy, verify);
  const headers = { Authorization: `Bearer ${token}` };
  return sound(new Request(request.url, { headers }), policy, verify);
}
