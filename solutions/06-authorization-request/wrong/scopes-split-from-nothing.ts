// task: remembers-the-transaction
// mistake: Scopes that are split from an empty text: one scope without a name.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url, transaction } = await begin(input);
  return { url, transaction: { ...transaction, scopes: input.scopes.join(' ').split(' ') } };
}
