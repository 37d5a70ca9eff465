// task: encodes-every-value
// mistake: The redirect URI goes through new URL, which adds and lowers.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  url.searchParams.set('redirect_uri', new URL(input.redirectUri).href);
  return { url: url.href, transaction };
}
