// task: s256-challenge
// mistake: No PKCE at all.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  url.searchParams.delete('code_challenge');
  url.searchParams.delete('code_challenge_method');
  return { url: url.href, transaction };
}
