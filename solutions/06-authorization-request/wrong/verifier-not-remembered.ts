// task: s256-challenge
// mistake: The transaction has no verifier.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url, transaction } = await begin(input);
  const { codeVerifier: _forgotten, ...rest } = transaction;
  return { url, transaction: rest };
}
