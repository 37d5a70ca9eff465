// variant: One pattern for the whole header, a Set of scopes, and a chain of promises instead of async.
import type { GuardResult, Policy, Verify } from '../src/index.ts';

const BEARER = /^bearer(?: +(?<token>[\w\-.~+/]+=*))?(?<rest>.*)$/i;

export function guard(request: Request, policy: Policy, verify: Verify): Promise<GuardResult> {
  const realm = `Bearer realm=${JSON.stringify(policy.realm)}`;
  const refuse = (status: number, more = ''): GuardResult => ({
    allowed: false,
    response: new Response('', { status, headers: [['www-authenticate', realm + more]] }),
  });
  const header = request.headers.get('Authorization') ?? '';
  if (!/^bearer(?: |$)/i.test(header)) return Promise.resolve(refuse(401));
  const { token, rest } = BEARER.exec(header)?.groups ?? {};
  if (!token || rest) return Promise.resolve(refuse(400, ', error="invalid_request"'));
  return verify(token).then(
    (grant) => {
      if (grant === null) return refuse(401, ', error="invalid_token"');
      const granted = new Set(grant.scopes);
      const needed = new Set(policy.requiredScopes);
      return needed.isSubsetOf(granted)
        ? { allowed: true, subject: grant.subject }
        : refuse(403, `, error="insufficient_scope", scope="${[...needed].join(' ')}"`);
    },
    (): GuardResult => ({ allowed: false, response: new Response('later', { status: 503 }) }),
  );
}
