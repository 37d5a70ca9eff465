// task: verifier-stays-secret
// mistake: The same random octets, once as base64url and once as hex.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const state = Buffer.from(transaction.codeVerifier, 'base64url').toString('hex');
  const url = new URL(good);
  url.searchParams.set('state', state);
  return { url: url.href, transaction: { ...transaction, state } };
}
