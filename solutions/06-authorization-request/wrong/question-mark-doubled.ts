// task: keeps-the-endpoints-query
// mistake: An endpoint that ends in ? has an empty query, and gets a second ?.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const bare = input.authorizationEndpoint.replace(/\?.*/, '');
  const { url, transaction } = await begin({ ...input, authorizationEndpoint: bare });
  const own = new URL(url).searchParams;
  const { search } = new URL(input.authorizationEndpoint);
  return { url: `${input.authorizationEndpoint}${search === '' ? '?' : '&'}${own}`, transaction };
}
