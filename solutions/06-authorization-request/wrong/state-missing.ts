// task: fresh-state
// mistake: PKCE alone is relied on, where the contract requires a state.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  url.searchParams.delete('state');
  return { url: url.href, transaction };
}
