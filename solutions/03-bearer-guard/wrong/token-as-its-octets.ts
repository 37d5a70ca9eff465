// task: keeps-the-token-secret
// mistake: A request id is made of the octets that the token is the base64url of, in hex.
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
  headers.set('X-Request-Id', Buffer.from(token, 'base64url').toString('hex'));
  return { allowed: false, response: new Response(null, { status, headers }) };
}
