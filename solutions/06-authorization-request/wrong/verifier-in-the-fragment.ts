// task: verifier-stays-secret
// mistake: The verifier is kept behind the #, where the server does not see it but the browser does.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  url.hash = transaction.codeVerifier;
  return { url: url.href, transaction };
}
