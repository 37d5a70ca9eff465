/**
 * The way out: the URL that sends a user to the authorization server, and what you have to remember
 * until they come back.
 *
 * Read `../README.md` first: it holds the lesson and the whole contract.
 *
 * @module
 */

/** What a sign-in is asked for with. */
export interface AuthorizationInput {
  /** Where the user is sent: an absolute URL, perhaps with a query of its own, without a fragment. */
  authorizationEndpoint: string;
  /** The issuer identifier of the authorization server that this endpoint belongs to. */
  issuer: string;
  clientId: string;
  /** Where the user comes back, character by character as it is registered. */
  redirectUri: string;
  /** What to ask for. May be empty. */
  scopes: string[];
}

/** One sign-in under way. It stays with the client until the callback, which exercise 07 checks. */
export interface Transaction {
  /** The `state` of the URL. At least 128 random bits. */
  state: string;
  /** The PKCE secret whose hash is in the URL. 43 to 128 unreserved characters. */
  codeVerifier: string;
  /** The `nonce` of the URL. Needed when the scopes hold `openid`. */
  nonce?: string;
  /** From the input, unchanged. */
  issuer: string;
  /** From the input, unchanged. */
  redirectUri: string;
  /** From the input, unchanged. */
  scopes: string[];
}

/**
 * Begins a sign-in: draws the secrets and writes the URL of the authorization request.
 *
 * @param input - The endpoint, the client and what to ask for.
 * @returns The URL for the browser, and the transaction. Both are made anew on every call.
 * @see RFC 6749 §4.1.1 for the request, RFC 7636 §4.3 for the challenge, RFC 9700 §2.1 and §4.4.2
 */
export async function createAuthorizationRequest(
  input: AuthorizationInput,
): Promise<{ url: string; transaction: Transaction }> {
  throw new Error(`TODO: write the authorization request of ${input.clientId}`);
}
