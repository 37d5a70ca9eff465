/**
 * Your own jwt.io, read-only: take a token apart and look at it.
 *
 * Read `../README.md` first: it holds the lesson and the whole contract.
 *
 * @module
 */

/**
 * What a text turned out to be.
 *
 * - `ok: true`: it reads like a signed token. Whether the signature is right, nobody has looked.
 * - `encrypted`: it has five parts, so it is a JWE. Its payload cannot be read without a key.
 * - `malformed`: it is neither.
 *
 * Each of the two forms has these members and no others.
 */
export type DecodedJwt =
  | { ok: true; header: object; payload: object; signature: Uint8Array }
  | { ok: false; reason: 'malformed' | 'encrypted' };

/**
 * Takes a JWT in compact serialization apart. It checks how the text is made and nothing that it says.
 *
 * @param token - Any text at all. The function never throws.
 * @returns Header and payload as `JSON.parse` gives them, and the octets of the signature.
 * @see RFC 7515 §7.1 for the three parts, §2 for base64url, RFC 7519 §7.2 for the JSON objects
 */
export function decodeJwt(token: string): DecodedJwt {
  throw new Error(`TODO: take a token of ${token.length} characters apart`);
}
