/**
 * A JSON object in UTF-8, which is what a header and a payload have to be (RFC 7519 §7.2).
 *
 * @module
 */

/** The object that octets spell; `null` if they spell anything else. */
export function objectOf(octets: Uint8Array): object | null {
  try {
    // `fatal`: octets that are no UTF-8 would become U+FFFD without a word.
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(octets));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
