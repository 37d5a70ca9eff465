// task: remembers-the-transaction
// mistake: The issuer is not in the transaction.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url, transaction } = await begin(input);
  return { url, transaction: { ...transaction, issuer: undefined } };
}
