/**
 * The door of an API: who may come in with a bearer token, and what the others are told.
 *
 * Read `../README.md` first: it holds the lesson and the whole contract.
 *
 * @module
 */

/** What the route behind the door asks for. */
export interface Policy {
  /** The name of the protected space, for the challenge: printable ASCII, `"` and `\` among it. */
  realm: string;
  /** Scopes that a token needs, all of them. Empty: any good token will do. */
  requiredScopes: string[];
}

/** Whose token it is, and what it is good for. */
export interface Grant {
  subject: string;
  scopes: string[];
}

/**
 * Looks at a token, at an authorization server perhaps. `null`: unknown, expired or revoked.
 * It throws or rejects when it cannot tell.
 */
export type Verify = (token: string) => Promise<Grant | null>;

/** Whether the request may pass; if not, the response that it gets instead. */
export type GuardResult =
  | { allowed: true; subject: string }
  | { allowed: false; response: Response };

/**
 * Guards a route with a bearer token in the `Authorization` header (RFC 6750).
 *
 * - No credentials or another scheme's: 401, challenge with `realm` and without `error`.
 * - Bearer with anything but one token68 after it, or a repeated header: 400 `invalid_request`.
 * - `verify` says `null`: 401 `invalid_token`.
 * - A required scope is missing: 403 `insufficient_scope`, `scope` lists all required ones.
 * - `verify` throws or rejects: 503.
 *
 * The scheme is case-insensitive, with one or more spaces after it. `verify` gets the token exactly as
 * it was sent, once for each request with a well-formed token, and not at all for any other. Tokens in
 * the URL, the body, a cookie or another header are never read. No response repeats a token, or what
 * `verify` threw. `guard` itself never throws.
 *
 * @param request - Any method, with or without a body. The body is not needed.
 * @param policy - The realm and the required scopes.
 * @param verify - Decides whether a token is good. Its answer holds for this request only.
 * @see RFC 6750 §3 for the challenge, RFC 9110 §11.4 for the header
 */
export async function guard(
  request: Request,
  policy: Policy,
  verify: Verify,
): Promise<GuardResult> {
  throw new Error(
    `TODO: guard ${policy.realm} against this ${request.method} request with ${verify.name}`,
  );
}
