// task: s256-challenge
// mistake: The transaction gets another verifier than the one that was hashed.
import { randomBytes } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const codeVerifier = randomBytes(32).toString('base64url');
  return { url: good, transaction: { ...transaction, codeVerifier } };
}
