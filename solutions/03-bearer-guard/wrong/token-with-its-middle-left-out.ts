// task: keeps-the-token-secret
// mistake: The body names the refused token by its first and its last fifteen characters.
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
  const body = `Not good: ${token.slice(0, 15)}...${token.slice(-15)}`;
  return { allowed: false, response: new Response(body, { status, headers }) };
}
