// task: keeps-the-token-secret
// mistake: Each refusal has a trace for the support, which is the base64 of the credentials.
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
  const body = JSON.stringify({ trace: btoa(`Bearer ${token}`) });
  return { allowed: false, response: new Response(body, { status, headers }) };
}
