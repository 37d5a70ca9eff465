// task: keeps-the-endpoints-query
// mistake: The endpoint's own query is dropped.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const bare = input.authorizationEndpoint.replace(/\?.*/, '');
  const { url, transaction } = await begin({ ...input, authorizationEndpoint: bare });
  const own = new URL(url).searchParams;
  return { url: `${bare}?${own}`, transaction };
}
