/**
 * JWT anatomy: what a token says, read without believing it.
 *
 * Read `../README.md` first: it holds the lesson and the whole contract.
 *
 * @module
 */

/**
 * What a text turned out to be.
 *
 * - `ok: true`: a JWT. The answer has these four members and no others, and says nothing of whether the
 *   token is genuine.
 * - `encrypted`: five parts, a JWE. Only the holder of a key can read on.
 * - `malformed`: anything else. A refusal has these two members and no others.
 */
export type DecodeResult =
  | { ok: true; header: object; payload: object; signature: Uint8Array }
  | { ok: false; reason: 'malformed' | 'encrypted' };

/**
 * Takes a JWT in compact serialization apart, and checks nothing but its form.
 *
 * Three parts of base64url with dots between: no padding, no white space, no other character. Header and
 * payload are JSON objects in UTF-8. Never throws, whatever the text is.
 *
 * @param token - The token alone, without `Bearer` and without white space around it.
 * @returns Header and payload as the token has them: dates stay the seconds that they are, nothing is
 *   added or left out. The signature as octets; an empty third part gives none.
 * @see RFC 7515 §7.1 for the three parts, §2 for base64url; RFC 7519 §7.2 for the JSON
 */
export function decodeJwt(token: string): DecodeResult {
  throw new Error(`TODO: take a token of ${token.length} characters apart`);
}
