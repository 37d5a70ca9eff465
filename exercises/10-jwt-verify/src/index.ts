/**
 * The signature half of accepting a JWT: who made it, and has anybody touched it since?
 *
 * Read `../README.md` first: it holds the lesson and the whole contract.
 *
 * @module
 */

/** What a verifier trusts. */
export interface VerifierOptions {
  /** Whose tokens these are. Two issuers never share keys. Comparing it with `iss` is exercise 11. */
  issuer: string;
  /** Where that issuer lists its public keys (RFC 7517 §5). The only URL that is ever fetched. */
  jwksUri: string;
  /** The values of `alg` that are accepted, exactly as written: some of `RS256`, `ES256`, `EdDSA`. */
  algorithms: string[];
}

/**
 * What became of a token.
 *
 * - `rejected`: this token is not good and never will be.
 * - `unavailable`: the key set could not be had, so nobody knows. The caller may try again.
 *
 * A failure has these two members and nothing else.
 */
export type VerifyResult =
  | { ok: true; header: object; payload: object }
  | { ok: false; reason: 'rejected' | 'unavailable' };

/**
 * Makes a verifier of JWT signatures for one issuer. Making it fetches nothing.
 *
 * The verifier takes a JWS in compact serialization and checks its signature against the issuer's key
 * set. It never throws, whatever the text. Read the time from `Date`.
 *
 * @param options - The issuer, its key set's URL and the pinned algorithms.
 * @returns The verifier. `header` and `payload` of its answer are the token's, parsed.
 * @see RFC 7515 §5.2 for the steps, RFC 8725 §3.1 for the pinning, RFC 7517 §5 for the key set
 */
export function createVerifier(options: VerifierOptions): (token: string) => Promise<VerifyResult> {
  throw new Error(`TODO: make a verifier for the tokens of ${options.issuer}`);
}
