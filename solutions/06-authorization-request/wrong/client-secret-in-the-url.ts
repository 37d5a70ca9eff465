// task: asks-for-a-code
// mistake: A client secret goes along, in case the server wants one.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  url.searchParams.set('client_secret', 'fake-secret-of-this-client');
  return { url: url.href, transaction };
}
