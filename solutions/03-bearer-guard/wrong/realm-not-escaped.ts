// task: quotes-the-realm
// mistake: The realm is quoted and not escaped.
import { credentialsOf, isToken68 } from '../src/credentials.ts';
import type { Grant, GuardResult, Policy, Verify } from '../src/index.ts';
import { unavailable } from '../src/refusal.ts';

const challenge = (
  status: number,
  { realm, ...rest }: { realm: string; error?: string; scope?: string },
): GuardResult => {
  const others = Object.entries(rest).map(([name, value]) => `, ${name}="${value}"`);
  const value = `Bearer realm="${realm}"${others.join('')}`;
  const headers = { 'WWW-Authenticate': value };
  return { allowed: false, response: new Response(null, { status, headers }) };
};

export async function guard(
  request: Request,
  { realm, requiredScopes }: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const token = credentialsOf(request.headers.get('authorization'));
  if (token === null) return challenge(401, { realm });
  if (!isToken68(token)) return challenge(400, { realm, error: 'invalid_request' });
  let grant: Grant | null;
  try {
    grant = await verify(token);
  } catch {
    return unavailable();
  }
  if (grant === null) return challenge(401, { realm, error: 'invalid_token' });
  const { subject, scopes } = grant;
  if (!requiredScopes.every((scope) => scopes.includes(scope))) {
    const scope = requiredScopes.join(' ');
    return challenge(403, { realm, error: 'insufficient_scope', scope });
  }
  return { allowed: true, subject };
}
