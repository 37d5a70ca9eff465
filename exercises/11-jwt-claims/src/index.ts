/**
 * The claims half of accepting a JWT access token: is it meant for us, is it its time, what may it do?
 *
 * Read `../README.md` first: it holds the lesson and the whole contract.
 *
 * @module
 */

/** A token whose signature is good (exercise 10), parsed. What its parts claim has not been looked at. */
export interface VerifiedToken {
  header: object;
  payload: object;
}

/** What this API expects of a token. */
export interface Expected {
  /** The one authorization server whose tokens are taken; `iss` is exactly this. */
  issuer: string;
  /** This API's own name; `aud` is it, or a list that has it. */
  audience: string;
  /** Scopes that a token needs, all of them. Empty: none is needed. */
  requiredScopes: string[];
  /** How many seconds two clocks may differ, for `exp`, `nbf` and `iat` alike. Whole, 0 or more. */
  toleranceSeconds: number;
  /** Whether the token with this `jti` has been revoked. Rejects when it cannot tell. */
  isRevoked: (jti: string) => Promise<boolean>;
}

/** What became of a token. A failure has these two members and nothing else. */
export type ClaimsResult =
  | { ok: true; subject: string; scopes: string[] }
  | {
      ok: false;
      reason:
        | 'type'
        | 'issuer'
        | 'audience'
        | 'expired'
        | 'not-yet-valid'
        | 'revoked'
        | 'scope'
        | 'malformed';
    };

/**
 * Validates the claims of a JWT access token (RFC 9068).
 *
 * - `type`: the header's `typ` is not `at+jwt` or `application/at+jwt`, in any case.
 * - `issuer`: `iss` is not exactly the expected one.
 * - `audience`: `aud`, a string or a list of strings, does not name us.
 * - `expired`: `now >= exp + tolerance`.
 * - `not-yet-valid`: `nbf` or `iat` is later than `now + tolerance`.
 * - `scope`: `scope`, a space-delimited string, lacks a required scope.
 * - `revoked`: `isRevoked` said so. It is asked last, once, with the `jti`, and only if all else is good.
 *   If it rejects, the token is not accepted: `revoked`, or let the error through.
 * - `malformed`: a required claim is missing, or a claim has another type than RFC 9068 gives it.
 *
 * Every date is in seconds since 1970, perhaps with a fraction. Read the time from `Date`.
 *
 * @param token - A token whose signature has been verified.
 * @param expected - What this API expects of it.
 * @returns `subject` is the token's `sub`, `scopes` are all of its scopes, none of them empty.
 * @see RFC 9068 §4 for the steps, RFC 7519 §4.1 for the claims
 */
export async function validateClaims(
  token: VerifiedToken,
  expected: Expected,
): Promise<ClaimsResult> {
  throw new Error(
    `TODO: validate the claims of a token (${Object.keys(token.payload).length} of them) for ${expected.audience}`,
  );
}
