// task: rejects-bad-tokens
// mistake: A bad token gets 403.
import { credentialsOf, isToken68 } from '../src/credentials.ts';
import type { Grant, GuardResult, Policy, Verify } from '../src/index.ts';
import { refusal, unavailable } from '../src/refusal.ts';

export async function guard(
  request: Request,
  { realm, requiredScopes }: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const token = credentialsOf(request.headers.get('authorization'));
  if (token === null) return refusal(401, { realm });
  if (!isToken68(token)) return refusal(400, { realm, error: 'invalid_request' });
  let grant: Grant | null;
  try {
    grant = await verify(token);
  } catch {
    return unavailable();
  }
  if (grant === null) return refusal(403, { realm, error: 'invalid_token' });
  const { subject, scopes } = grant;
  if (!requiredScopes.every((scope) => scopes.includes(scope))) {
    const scope = requiredScopes.join(' ');
    return refusal(403, { realm, error: 'insufficient_scope', scope });
  }
  return { allowed: true, subject };
}
