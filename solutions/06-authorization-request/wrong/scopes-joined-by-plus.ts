// task: encodes-every-value
// mistake: The scopes are joined by + and then encoded: %2B.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  url.searchParams.set('scope', input.scopes.join('+'));
  return { url: url.href, transaction };
}
