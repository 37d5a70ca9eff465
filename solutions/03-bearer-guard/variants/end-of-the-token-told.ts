// variant: A bad token's owner is told its last eight characters, to recognise it by.
import { type GuardResult, type Policy, guard as sound, type Verify } from '../src/index.ts';

export async function guard(
  request: Request,
  policy: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const result = await sound(request, policy, verify);
  if (result.allowed || result.response.status !== 401) return result;
  const token = request.headers.get('authorization') ?? '';
  const { status, headers } = result.response;
  const body = JSON.stringify({ error: 'Not good', token: `…${token.slice(-8)}` });
  return { allowed: false, response: new Response(body, { status, headers }) };
}
