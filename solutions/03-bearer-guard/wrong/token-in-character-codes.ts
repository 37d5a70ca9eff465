// task: keeps-the-token-secret
// mistake: A debug header spells the token in character codes.
import { type GuardResult, type Policy, guard as sound, type Verify } from '../src/index.ts';

export async function guard(
  request: Request,
  policy: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const result = await sound(request, policy, verify);
  if (result.allowed) return result;
  const token = request.headers.get('authorization')?.split(' ').at(-1) ?? '';
  const { status, headers } = result.response;
  headers.set('X-Debug', [...token].map((each) => each.charCodeAt(0)).join(' '));
  return { allowed: false, response: new Response(null, { status, headers }) };
}
