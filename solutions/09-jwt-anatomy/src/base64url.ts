/**
 * Base64url as RFC 7515 §2 has it: no padding, no white space, no foreign characters.
 *
 * @module
 */

const ALPHABET = /^[A-Za-z0-9_-]*$/;

/** The octets that a part stands for; `null` if it is no base64url. Nothing stands for no octets. */
export function octetsOf(part: string): Uint8Array | null {
  // Node.js skips what it does not know and never complains, so the checking is done here.
  if (!ALPHABET.test(part) || part.length % 4 === 1) return null;
  return new Uint8Array(Buffer.from(part, 'base64url'));
}
