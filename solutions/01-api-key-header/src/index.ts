/**
 * Where an API key may travel: two headers, and nowhere else.
 *
 * @module
 */

/** What became of the search for an API key. */
export type ApiKeyResult =
  | { ok: true; key: string }
  | { ok: false; reason: 'missing' | 'malformed' | 'conflict' };

/** RFC 9110 §11.2. It has no comma and no space, so it refuses what Fetch joins for a repeated header. */
const TOKEN68 = /^[A-Za-z0-9\-._~+/]+=*$/;

/**
 * Finds the API key of a request in `Authorization: ApiKey <token68>` or `X-Api-Key: <token68>`.
 *
 * @see RFC 9110 §11.4
 */
export function extractApiKey(request: Request): ApiKeyResult {
  const sent = [
    credentialsOf(request.headers.get('authorization')),
    request.headers.get('x-api-key'),
  ].filter((key) => key !== null);

  const [first, second = first] = sent;
  if (first === undefined || second === undefined) return { ok: false, reason: 'missing' };
  if (!TOKEN68.test(first) || !TOKEN68.test(second)) return { ok: false, reason: 'malformed' };
  if (first !== second) return { ok: false, reason: 'conflict' };
  return { ok: true, key: first };
}

/** What follows the scheme `ApiKey`, perhaps nothing; `null` when the scheme is another. */
function credentialsOf(authorization: string | null): string | null {
  const [, scheme = '', credentials = ''] = /^([^ ]*) *(.*)$/.exec(authorization ?? '') ?? [];
  return scheme.toLowerCase() === 'apikey' ? credentials : null;
}
