// task: verifier-stays-secret
// mistake: The verifier goes along, so that the callback has it.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  url.searchParams.set('code_verifier', transaction.codeVerifier);
  return { url: url.href, transaction };
}
