// task: challenges-strangers
// mistake: The challenge is built for the first request and kept, whatever the policy of the next one.
// unsteady: the first request of the process may have had any realm.
import { credentialsOf, isToken68 } from '../src/credentials.ts';
import type { Grant, GuardResult, Policy, Verify } from '../src/index.ts';
import { refusal, unavailable } from '../src/refusal.ts';

let kept: string | null = null;

export async function guard(
  request: Request,
  { realm, requiredScopes }: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const token = credentialsOf(request.headers.get('authorization'));
  if (token === null) {
    kept ??= refusal(401, { realm }).response.headers.get('WWW-Authenticate') ?? '';
    const headers = { 'WWW-Authenticate': kept };
    return { allowed: false, response: new Response(null, { status: 401, headers }) };
  }
  if (!isToken68(token)) return refusal(400, { realm, error: 'invalid_request' });
  let grant: Grant | null;
  try {
    grant = await verify(token);
  } catch {
    return unavailable();
  }
  if (grant === null) return refusal(401, { realm, error: 'invalid_token' });
  const { subject, scopes } = grant;
  if (!requiredScopes.every((scope) => scopes.includes(scope))) {
    const scope = requiredScopes.join(' ');
    return refusal(403, { realm, error: 'insufficient_scope', scope });
  }
  return { allowed: true, subject };
}
