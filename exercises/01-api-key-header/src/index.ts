/**
 * Where an API key may travel: two headers, and nowhere else.
 *
 * Read `../README.md` first: it holds the lesson and the whole contract.
 *
 * @module
 */

/** What became of the search for an API key. */
export type ApiKeyResult =
  | { ok: true; key: string }
  | {
      ok: false;
      /**
       * `missing`: no API key was sent in the two headers. `malformed`: one was sent, and it is no
       * single well-formed key. `conflict`: the two headers hold different keys.
       */
      reason: 'missing' | 'malformed' | 'conflict';
    };

/**
 * Finds the API key of a request, in `Authorization: ApiKey <token68>` or `X-Api-Key: <token68>`.
 *
 * - The scheme name `ApiKey` is case-insensitive, with one or more spaces after it.
 * - A key is a token68: one or more of `A-Z a-z 0-9 - . _ ~ + /`, then any number of `=`.
 *   It is returned exactly as it was sent.
 * - Both headers with the same key: that key. With different keys: `conflict`.
 * - An empty key, white space inside, a foreign character, a repeated header: `malformed`,
 *   whatever the other header holds.
 * - Another scheme in `Authorization` is no API key. `X-Api-Key` still counts beside it.
 * - A key in the URL, a cookie, the body or any other header is never read: `missing`.
 *
 * A result holds `ok` and `key`, or `ok` and `reason`, and nothing else.
 *
 * @param request - Any method, with or without a body. The body is not needed.
 * @see RFC 9110 §11.4 for the header, §11.2 for token68
 */
export function extractApiKey(request: Request): ApiKeyResult {
  throw new Error(`TODO: find the API key of this ${request.method} request`);
}
