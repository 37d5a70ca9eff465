// task: reads-the-token
// mistake: The header is lower-cased to compare the scheme, and the token with it.
import { isToken68 } from '../src/credentials.ts';
import type { Grant, GuardResult, Policy, Verify } from '../src/index.ts';
import { refusal, unavailable } from '../src/refusal.ts';

function credentialsOf(authorization: string | null): string | null {
  const lowered = (authorization ?? '').toLowerCase();
  const [, scheme = '', credentials = ''] = /^([^ ]*) *(.*)$/.exec(lowered) ?? [];
  return scheme === 'bearer' ? credentials : null;
}

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
  if (grant === null) return refusal(401, { realm, error: 'invalid_token' });
  const { subject, scopes } = grant;
  if (!requiredScopes.every((scope) => scopes.includes(scope))) {
    const scope = requiredScopes.join(' ');
    return refusal(403, { realm, error: 'insufficient_scope', scope });
  }
  return { allowed: true, subject };
}
