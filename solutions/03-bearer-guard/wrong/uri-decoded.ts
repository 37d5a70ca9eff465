// task: malformed-credentials
// mistake: Percent-encoded characters in a token are decoded.
import { credentialsOf, isToken68 } from '../src/credentials.ts';
import type { Grant, GuardResult, Policy, Verify } from '../src/index.ts';
import { refusal, unavailable } from '../src/refusal.ts';

export async function guard(
  request: Request,
  { realm, requiredScopes }: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const sent = credentialsOf(request.headers.get('authorization'));
  const token =
    sent?.replace(/%([2-7][0-9A-F])/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))) ??
    null;
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
