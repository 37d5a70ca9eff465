// task: remembers-the-transaction
// mistake: The redirect URI goes through new URL on its way into the transaction.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url, transaction } = await begin(input);
  return { url, transaction: { ...transaction, redirectUri: new URL(input.redirectUri).href } };
}
