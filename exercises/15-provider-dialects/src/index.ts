/**
 * One verifier, five dialects: the access tokens of Auth0, Clerk, WorkOS, Keycloak and Ory Hydra.
 *
 * Read `../README.md` first: it holds the lesson and the whole contract.
 *
 * @module
 */

/**
 * Which provider, and what you know of it beforehand. Nothing of this comes from a token.
 *
 * No URL here ends in a slash, except where `issuer` of Hydra does.
 */
export type ProviderConfig =
  /** `domain` is a host name. `audience` is your API's identifier. */
  | { provider: 'auth0'; domain: string; audience: string }
  /** `authorizedParties` are the origins of your own pages. An empty list authorizes nobody. */
  | { provider: 'clerk'; issuer: string; authorizedParties: string[] }
  | { provider: 'workos'; clientId: string }
  /** `baseUrl` has a path if Keycloak has one (`/auth`). `audience` is your API's client ID. */
  | { provider: 'keycloak'; baseUrl: string; realm: string; audience: string }
  /** `issuer` is what Hydra was configured with, verbatim. `adminUrl` is its admin port. */
  | {
      provider: 'hydra';
      issuer: string;
      adminUrl: string;
      audience: string;
      tokens: 'jwt' | 'opaque';
    };

/**
 * What became of a token.
 *
 * - `rejected`: this token is not good for you.
 * - `unavailable`: the provider could not be asked, so nobody knows. The caller may try again.
 *
 * A failure has these two members and nothing else.
 */
export type VerifyResult =
  | { ok: true; subject: string; permissions: string[] }
  | { ok: false; reason: 'rejected' | 'unavailable' };

/**
 * Makes a verifier for the access tokens of one provider. Making it fetches nothing.
 *
 * The verifier never throws, whatever the text. `subject` is the token's `sub`; where `permissions` come
 * from is the provider's dialect. Read the time from `Date`.
 *
 * @param config - The provider, and what was agreed with it.
 * @see RFC 7519 §4.1 and RFC 8725 §3 for JWTs, RFC 7662 for Hydra's opaque tokens
 */
export function createProviderVerifier(
  config: ProviderConfig,
): (token: string) => Promise<VerifyResult> {
  throw new Error(`TODO: make a verifier for the tokens of ${config.provider}`);
}
