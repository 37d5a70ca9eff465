// task: s256-challenge
// mistake: The method plain: the challenge is the verifier.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  url.searchParams.set('code_challenge_method', 'plain');
  url.searchParams.set('code_challenge', transaction.codeVerifier);
  return { url: url.href, transaction };
}
