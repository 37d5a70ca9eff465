// task: asks-for-a-code
// mistake: The answer is asked for behind the #, where no server reads it.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  url.searchParams.set('response_mode', 'fragment');
  return { url: url.href, transaction };
}
