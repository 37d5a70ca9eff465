/**
 * Opaque access tokens: the API asks the authorization server what a token means.
 *
 * Read `../README.md` first: it holds the lesson and the whole contract.
 *
 * @module
 */

/** Who asks whom, on behalf of which API. */
export interface IntrospectorOptions {
  /** The introspection endpoint of the authorization server. Requests go there exactly as it is written. */
  endpoint: string;
  /** Who your API is to the authorization server. Any printable ASCII character may be in it. */
  clientId: string;
  /** With what your API proves it. Any printable ASCII character may be in it. */
  clientSecret: string;
  /** Your API's own name, such as `https://api.example.com`: what `aud` has to hold. */
  audience: string;
}

/**
 * What is known of a token.
 *
 * - `active`: it is an access token for your API, and it is valid now.
 * - `inactive`: the endpoint answered, and the token is not that.
 * - `unavailable`: the endpoint did not answer the question, so nobody knows. The caller may try again.
 *
 * The last two have this one member and nothing else.
 */
export type Introspection =
  | {
      status: 'active';
      /** Whose token it is: `sub`. */
      subject: string;
      /** The scopes in `scope`, in any order; none if it is missing or empty. */
      scopes: string[];
      /** When it expires, in milliseconds since 1970: `exp` in the unit of `Date`. Left out without `exp`. */
      expiresAt?: number;
    }
  | { status: 'inactive' }
  | { status: 'unavailable' };

/** Asks one authorization server about the tokens of one API. */
export interface Introspector {
  /**
   * Says what is known of a token. It never throws and never rejects, whatever the token and the answer.
   *
   * @param token - The token as it came, without the word `Bearer`.
   */
  introspect(token: string): Promise<Introspection>;
}

/**
 * Makes an introspector. Making it sends no request.
 *
 * @param options - The endpoint, your API's credentials there, and its name.
 * @see RFC 7662 §2 for question and answer, §4 for what to check, RFC 6749 §2.3.1 for the credentials
 */
export function createIntrospector(options: IntrospectorOptions): Introspector {
  throw new Error(`TODO: make an introspector that asks ${options.endpoint}`);
}
