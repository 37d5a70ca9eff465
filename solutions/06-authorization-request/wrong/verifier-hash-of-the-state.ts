// task: verifier-stays-secret
// mistake: The verifier is computed from the state, which is in the URL.
import { createHash } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const codeVerifier = createHash('sha256').update(transaction.state).digest('base64url');
  const url = new URL(good);
  const challenge = createHash('sha256').update(codeVerifier).digest('base64url');
  url.searchParams.set('code_challenge', challenge);
  return { url: url.href, transaction: { ...transaction, codeVerifier } };
}
