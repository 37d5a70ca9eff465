// task: encodes-every-value
// mistake: The list is joined by commas, as String does.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  url.searchParams.set('scope', String(input.scopes));
  return { url: url.href, transaction };
}
