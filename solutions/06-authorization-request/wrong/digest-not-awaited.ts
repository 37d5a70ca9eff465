// task: s256-challenge
// mistake: The promise of the digest is encoded.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  const octets = new TextEncoder().encode(transaction.codeVerifier);
  const digest = crypto.subtle.digest('SHA-256', octets);
  url.searchParams.set('code_challenge', Buffer.from(String(digest)).toString('base64url'));
  return { url: url.href, transaction };
}
