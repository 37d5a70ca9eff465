// task: s256-challenge
// mistake: s256 in lower case.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  url.searchParams.set('code_challenge_method', 's256');
  return { url: url.href, transaction };
}
