// task: keeps-the-endpoints-query
// mistake: A ? is always put between endpoint and parameters.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const bare = input.authorizationEndpoint.replace(/\?.*/, '');
  const { url, transaction } = await begin({ ...input, authorizationEndpoint: bare });
  const own = new URL(url).searchParams;
  return { url: `${input.authorizationEndpoint}?${own}`, transaction };
}
