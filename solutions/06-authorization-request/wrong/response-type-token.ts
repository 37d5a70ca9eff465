// task: asks-for-a-code
// mistake: The implicit flow: the token itself is asked for.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  url.searchParams.set('response_type', 'token');
  return { url: url.href, transaction };
}
