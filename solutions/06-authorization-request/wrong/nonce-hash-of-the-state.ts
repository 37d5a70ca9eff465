// task: nonce-for-openid
// mistake: The nonce is a hash of the state.
import { createHash } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  if (transaction.nonce === undefined) return { url: good, transaction };
  const nonce = createHash('sha256').update(transaction.state).digest('hex');
  const url = new URL(good);
  url.searchParams.set('nonce', nonce);
  return { url: url.href, transaction: { ...transaction, nonce } };
}
