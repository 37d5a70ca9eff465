// task: s256-challenge
// mistake: The verifier is sent as an S256 challenge, unhashed.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  url.searchParams.set('code_challenge', transaction.codeVerifier);
  return { url: url.href, transaction };
}
