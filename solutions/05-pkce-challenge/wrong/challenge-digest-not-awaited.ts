// task: challenge-s256
// mistake: The promise of the digest is encoded, not the digest.

export { createCodeVerifier } from '../src/index.ts';

const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;

export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!VERIFIER.test(verifier)) throw new RangeError('not a code verifier');
  const digest = crypto.subtle.digest('SHA-256', Buffer.from(verifier));
  return Buffer.from(String(digest)).toString('base64url');
}
