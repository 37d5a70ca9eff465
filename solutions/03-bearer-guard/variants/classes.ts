// variant: Refusals are classes of errors, thrown inside; results are instances with private fields and getters.
import type { GuardResult, Policy, Verify } from '../src/index.ts';

class Refused extends Error {
  readonly status: number = 401;
  readonly code: string | null = null;
}
class Malformed extends Refused {
  override readonly status = 400;
  override readonly code = 'invalid_request';
}
class BadToken extends Refused {
  override readonly code = 'invalid_token';
}
class TooLittle extends Refused {
  override readonly status = 403;
  override readonly code = 'insufficient_scope';
}
class Unavailable extends Refused {
  override readonly status = 503;
}

class Denied {
  readonly allowed = false;
  readonly #refused: Refused;
  readonly #policy: Policy;

  constructor(refused: Refused, policy: Policy) {
    this.#refused = refused;
    this.#policy = policy;
  }

  get response(): Response {
    const { status, code } = this.#refused;
    const response = new Response(null, { status, statusText: this.#refused.constructor.name });
    const { realm, requiredScopes } = this.#policy;
    const parts = [`realm="${realm.replace(/([\\"])/g, '\\$1')}"`];
    if (code !== null) parts.push(`error="${code}"`);
    if (status === 403) parts.push(`scope="${requiredScopes.join(' ')}"`);
    if (status !== 503) response.headers.append('WWW-Authenticate', `Bearer ${parts.join(',')}`);
    return response;
  }
}

class Admitted {
  readonly allowed = true;
  readonly subject: string;
  constructor(subject: string) {
    this.subject = subject;
  }
}

async function admit(request: Request, policy: Policy, verify: Verify): Promise<Admitted> {
  const [scheme, ...credentials] = (request.headers.get('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer') throw new Refused();
  while (credentials[0] === '') credentials.shift();
  const [token = '', ...rest] = credentials;
  if (rest.length > 0 || !/^[-\w.~+/]+=*$/.test(token)) throw new Malformed();
  const grant = await verify(token).catch(() => Promise.reject(new Unavailable()));
  if (grant === null) throw new BadToken();
  if (policy.requiredScopes.some((scope) => !grant.scopes.includes(scope))) throw new TooLittle();
  return new Admitted(grant.subject);
}

export async function guard(
  request: Request,
  policy: Policy,
  verify: Verify,
): Promise<GuardResult> {
  try {
    return await admit(request, policy, verify);
  } catch (thrown) {
    if (thrown instanceof Refused) return new Denied(thrown, policy);
    throw thrown;
  }
}
