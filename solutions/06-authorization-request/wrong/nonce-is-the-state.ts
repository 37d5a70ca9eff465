// task: nonce-for-openid
// mistake: The state serves as nonce, too.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  if (transaction.nonce === undefined) return { url: good, transaction };
  const nonce = transaction.state;
  const url = new URL(good);
  url.searchParams.set('nonce', nonce);
  return { url: url.href, transaction: { ...transaction, nonce } };
}
