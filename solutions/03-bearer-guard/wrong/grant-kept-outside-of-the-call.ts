// task: reads-the-token
// mistake: The grant is kept in a variable of the module, which requests that overlap overwrite.
import { credentialsOf, isToken68 } from '../src/credentials.ts';
import type { Grant, GuardResult, Policy, Verify } from '../src/index.ts';
import { refusal, unavailable } from '../src/refusal.ts';

let grant: Grant | null = null;

export async function guard(
  request: Request,
  { realm, requiredScopes }: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const token = credentialsOf(request.headers.get('authorization'));
  if (token === null) return refusal(401, { realm });
  if (!isToken68(token)) return refusal(400, { realm, error: 'invalid_request' });
  try {
    const verified = await verify(token);
    grant = verified;
    await new Promise((resolve) => setTimeout(resolve, 1));
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
