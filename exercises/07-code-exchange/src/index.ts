/**
 * The way back: the user returns with a code, and you trade it for tokens.
 *
 * Read `../README.md` first: it holds the lesson and the whole contract.
 *
 * @module
 */

/** What the client remembers of the request that it sent the user out with: exercise 06 made it. */
export interface Transaction {
  state: string;
  codeVerifier: string;
  nonce?: string;
  /** The issuer identifier of the server that the user was sent to. */
  issuer: string;
  redirectUri: string;
  /** What was asked for. */
  scopes: string[];
}

/** The client, and what it knows of that server. */
export interface ClientSettings {
  clientId: string;
  /** Where codes are traded. The only URL that is ever requested. */
  tokenEndpoint: string;
  /** Whether the server promises an `iss` in every callback (RFC 9207 §3). */
  requireIss: boolean;
}

/** What the token endpoint gave. Members that it did not give are left out. */
export interface Tokens {
  accessToken: string;
  /** What was granted, which may be less than was asked for. */
  scopes: string[];
  /** Lifetime of the access token in seconds. */
  expiresIn?: number;
  refreshToken?: string;
  idToken?: string;
}

/**
 * What became of a sign-in.
 *
 * - `state-mismatch`: the callback does not answer this transaction's request.
 * - `issuer-mismatch`: it comes from another server than the user was sent to, or does not say from which.
 * - `access-denied`: the user or the server said no. `error` has the server's word for it.
 * - `invalid-callback`: it is no answer that makes sense.
 * - `token-error`: the token endpoint gave no tokens that can be used.
 */
export type AuthorizationResult =
  | { ok: true; tokens: Tokens }
  | {
      ok: false;
      reason:
        | 'state-mismatch'
        | 'issuer-mismatch'
        | 'access-denied'
        | 'invalid-callback'
        | 'token-error';
      error?: string;
    };

/**
 * Checks a callback and trades its code for tokens. Makes at most one request, and never throws.
 *
 * @param callbackUrl - The whole URL with which the browser came back.
 * @param transaction - What the request was made with.
 * @param client - The client and the server's token endpoint.
 * @returns The tokens, or why there are none.
 * @see RFC 6749 §4.1.2 to §4.1.4, RFC 7636 §4.5, RFC 9207 §2.4
 */
export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
): Promise<AuthorizationResult> {
  throw new Error(
    `TODO: check ${callbackUrl.length} characters for ${transaction.issuer} and ${client.clientId}`,
  );
}
