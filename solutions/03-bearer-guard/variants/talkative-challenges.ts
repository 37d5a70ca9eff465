// variant: Error first, realm last, names in capitals, a description, a link, and problem details as a body.
import { credentialsOf, isToken68 } from '../src/credentials.ts';
import type { GuardResult, Policy, Verify } from '../src/index.ts';

const refuse = (status: number, title: string, parameters: Record<string, string>): GuardResult => {
  const challenge = Object.entries(parameters)
    .map(([name, value]) => `${name} = "${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`)
    .join(' ,');
  const body = JSON.stringify({ type: 'about:blank', title, status });
  const headers = {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'WWW-Authenticate': `bearer ${challenge}`,
  };
  return { allowed: false, response: new Response(body, { status, headers }) };
};

const error = (code: string, text: string) => ({
  ERROR: code,
  Error_Description: text,
  error_uri: 'https://docs.example.com/errors',
});

export async function guard(
  request: Request,
  { realm, requiredScopes }: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const token = credentialsOf(request.headers.get('authorization'));
  if (token === null) return refuse(401, 'Sign in', { resource_metadata: 'x', Realm: realm });
  if (!isToken68(token)) {
    const parameters = { ...error('invalid_request', 'One bearer token, please.'), realm };
    return refuse(400, 'Bad credentials', parameters);
  }
  try {
    const grant = await verify(token);
    if (grant === null) {
      const parameters = { ...error('invalid_token', 'Expired, revoked or unknown.'), realm };
      return refuse(401, 'Bad token', parameters);
    }
    const missing = requiredScopes.filter((scope) => grant.scopes.indexOf(scope) < 0);
    if (missing.length === 0) return { allowed: true, subject: grant.subject };
    const scope = requiredScopes.toReversed().join(' ');
    const parameters = {
      scope,
      ...error('insufficient_scope', `Missing: ${missing.length}`),
      realm,
    };
    return refuse(403, 'Not allowed', parameters);
  } catch {
    const headers = { 'Retry-After': '5' };
    return { allowed: false, response: new Response(null, { status: 503, headers }) };
  }
}
