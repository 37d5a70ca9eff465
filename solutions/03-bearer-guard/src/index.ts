/**
 * The door of an API: who may come in with a bearer token, and what the others are told.
 *
 * @module
 */
import { credentialsOf, isToken68 } from './credentials.ts';
import { refusal, unavailable } from './refusal.ts';

/** What the route behind the door asks for. */
export interface Policy {
  realm: string;
  requiredScopes: string[];
}

/** Whose token it is, and what it is good for. */
export interface Grant {
  subject: string;
  scopes: string[];
}

/** Looks at a token. `null`: not good. Throws or rejects when it cannot tell. */
export type Verify = (token: string) => Promise<Grant | null>;

/** Whether the request may pass; if not, the response that it gets instead. */
export type GuardResult =
  | { allowed: true; subject: string }
  | { allowed: false; response: Response };

/**
 * Guards a route with a bearer token in the `Authorization` header.
 *
 * @see RFC 6750 §3
 */
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
