// task: nonce-for-openid
// mistake: The transaction gets another nonce than the URL.
import { randomBytes } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  if (transaction.nonce !== undefined) transaction.nonce = randomBytes(32).toString('base64url');
  return { url: good, transaction };
}
