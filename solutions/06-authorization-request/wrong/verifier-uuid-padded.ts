// task: verifier-stays-secret
// mistake: One UUID, lengthened to 43 characters.
import { createHash, randomUUID } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const codeVerifier = randomUUID().padEnd(43, '0');
  const url = new URL(good);
  const challenge = createHash('sha256').update(codeVerifier).digest('base64url');
  url.searchParams.set('code_challenge', challenge);
  return { url: url.href, transaction: { ...transaction, codeVerifier } };
}
