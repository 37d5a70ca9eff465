/**
 * Whether a header says that the token is an access token: `typ` is `at+jwt`, with or without the prefix
 * of media types, in any case.
 *
 * @see RFC 9068 §2.1 and §4, RFC 7515 §4.1.9
 */
export function isAccessTokenType(header: object): boolean {
  const { typ } = header as { readonly typ?: unknown };
  return typeof typ === 'string' && /^(?:application\/)?at\+jwt$/i.test(typ);
}
