// task: verifier-stays-secret
// mistake: The verifier serves as nonce.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  if (transaction.nonce !== undefined) {
    url.searchParams.set('nonce', transaction.codeVerifier);
    transaction.nonce = transaction.codeVerifier;
  }
  return { url: url.href, transaction };
}
