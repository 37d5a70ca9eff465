// task: encodes-every-value
// mistake: encodeURIComponent before URLSearchParams, which encodes by itself.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  url.searchParams.set('redirect_uri', encodeURIComponent(input.redirectUri));
  return { url: url.href, transaction };
}
