// task: nonce-for-openid
// mistake: Only the first scope is looked at.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  if (input.scopes[0] !== 'openid') {
    url.searchParams.delete('nonce');
    delete transaction.nonce;
  }
  return { url: url.href, transaction };
}
