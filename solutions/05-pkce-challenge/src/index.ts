/**
 * PKCE, the client's half: verifier and S256 challenge.
 *
 * @module
 */
import { createHash, randomBytes } from 'node:crypto';

/** RFC 7636 §4.1: 43 to 128 unreserved characters. */
const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;

/**
 * Makes a fresh code verifier: 32 random octets as 43 base64url characters.
 *
 * @see RFC 7636 §4.1
 */
export function createCodeVerifier(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Computes `BASE64URL(SHA256(ASCII(verifier)))`.
 *
 * @throws {RangeError} If the verifier is not 43 to 128 unreserved characters.
 * @see RFC 7636 §4.2
 */
export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!VERIFIER.test(verifier)) {
    // The verifier itself stays out of the message: errors end up in logs.
    throw new RangeError('A code verifier has 43 to 128 characters out of A-Z a-z 0-9 - . _ ~');
  }
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}
