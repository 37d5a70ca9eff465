/**
 * A page's API client: it keeps the access token in memory and renews it without the user noticing.
 *
 * Read `../README.md` first: it holds the lesson and the whole contract.
 *
 * @module
 */

/** Where the page's servers are, and who wants to know when the session is over. */
export interface ApiClientOptions {
  /** The API's origin, such as `https://api.example.com`. The access token goes there and nowhere else. */
  apiOrigin: string;
  /** Gives a new access token for the refresh token in an HttpOnly cookie. Another origin, same site. */
  refreshUrl: string;
  /** Called once when the session is over: the page shows its sign-in. */
  onSignedOut: () => Promise<void>;
}

/** The part of `fetch`'s options that a caller may give. */
export interface RequestOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface ApiClient {
  /**
   * Requests `path` from the API with the access token, renewing it if it has ended.
   *
   * @param path - Begins with one `/`; may have a query.
   * @returns The API's answer, whatever its status.
   */
  fetch(path: string, init?: RequestOptions): Promise<Response>;
  /** Ends the session in this page. Nothing that is still under way brings it back. */
  signOut(): Promise<void>;
}

/**
 * Makes a client. Each has a session of its own, which begins without an access token. Making it requests
 * nothing.
 *
 * @see RFC 10017 for who keeps which token, RFC 6750 §2.1 for the header, RFC 9700 §4.14 for rotation
 */
export function createApiClient(options: ApiClientOptions): ApiClient {
  throw new Error(`TODO: make a client for ${options.apiOrigin}`);
}
