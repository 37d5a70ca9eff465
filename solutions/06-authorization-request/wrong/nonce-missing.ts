// task: nonce-for-openid
// mistake: No nonce.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  url.searchParams.delete('nonce');
  delete transaction.nonce;
  return { url: url.href, transaction };
}
