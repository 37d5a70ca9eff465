// task: verifier-stays-secret
// mistake: The whole transaction is put into the state, so that nothing need be stored.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const state = Buffer.from(JSON.stringify(transaction)).toString('base64url');
  const url = new URL(good);
  url.searchParams.set('state', state);
  return { url: url.href, transaction: { ...transaction, state } };
}
