/**
 * PKCE, the client's half: the secret that stays with your app and the hash that may travel.
 *
 * Read `../README.md` first: it holds the lesson and the whole contract.
 *
 * @module
 */

/**
 * Makes a fresh code verifier, the half of the valet ticket that stays in your pocket.
 *
 * @returns 43 to 128 characters out of `A-Z a-z 0-9 - . _ ~`. Every call draws a new one from the
 *   platform's cryptographic random source, with at least 128 bits of randomness (32 random
 *   octets, 256 bits, are usual).
 * @see RFC 7636 §4.1 and §7.1
 */
export function createCodeVerifier(): string {
  throw new Error('TODO: return a fresh, unguessable code verifier');
}

/**
 * Computes the S256 code challenge of a verifier: `BASE64URL(SHA256(ASCII(verifier)))`.
 *
 * @param verifier - 43 to 128 characters out of `A-Z a-z 0-9 - . _ ~`.
 * @returns The challenge: 43 base64url characters without padding.
 * @throws {RangeError} If the verifier is shorter, longer or holds any other character. The
 *   error's `name` is `RangeError`. Throwing and rejecting are both fine.
 * @see RFC 7636 §4.2
 */
export async function createCodeChallenge(verifier: string): Promise<string> {
  throw new Error(`TODO: compute the S256 challenge of ${verifier.length} characters`);
}
