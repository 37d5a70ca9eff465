/** RFC 9110 §11.2. It has no comma and no space, so it refuses what Fetch joins for a repeated header. */
const TOKEN68 = /^[A-Za-z0-9\-._~+/]+=*$/;

/** Whether a text is a token68, the form of a bearer token (RFC 6750 §2.1). */
export function isToken68(text: string): boolean {
  return TOKEN68.test(text);
}

/**
 * What follows the scheme `Bearer`, perhaps nothing; `null` when there is no header or another scheme.
 *
 * @param authorization - The header's value.
 * @see RFC 9110 §11.4
 */
export function credentialsOf(authorization: string | null): string | null {
  const [, scheme = '', credentials = ''] = /^([^ ]*) *(.*)$/.exec(authorization ?? '') ?? [];
  return scheme.toLowerCase() === 'bearer' ? credentials : null;
}
