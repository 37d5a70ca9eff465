// task: keeps-the-endpoints-query
// mistake: split('?') loses what stands behind a second one, which is legal in a query.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const bare = input.authorizationEndpoint.replace(/\?.*/, '');
  const { url, transaction } = await begin({ ...input, authorizationEndpoint: bare });
  const own = new URL(url).searchParams;
  const [, query] = input.authorizationEndpoint.split('?');
  return { url: `${bare}?${query ? `${query}&` : ''}${own}`, transaction };
}
