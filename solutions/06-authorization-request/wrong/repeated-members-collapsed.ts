// task: keeps-the-endpoints-query
// mistake: The endpoint's query goes through an object: of repeated members the last remains.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const bare = input.authorizationEndpoint.replace(/\?.*/, '');
  const { url, transaction } = await begin({ ...input, authorizationEndpoint: bare });
  const own = new URL(url).searchParams;
  const members = Object.fromEntries(new URL(input.authorizationEndpoint).searchParams);
  return {
    url: `${bare}?${new URLSearchParams({ ...members, ...Object.fromEntries(own) })}`,
    transaction,
  };
}
