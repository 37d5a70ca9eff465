// task: remembers-the-transaction
// mistake: The slash at the end of the issuer is stripped.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url, transaction } = await begin(input);
  return { url, transaction: { ...transaction, issuer: input.issuer.replace(/\/$/, '') } };
}
