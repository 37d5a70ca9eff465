// task: s256-challenge
// mistake: 24 octets give 32 characters: too few.
import { createHash, randomBytes } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const codeVerifier = randomBytes(24).toString('base64url');
  const url = new URL(good);
  const challenge = createHash('sha256').update(codeVerifier).digest('base64url');
  url.searchParams.set('code_challenge', challenge);
  return { url: url.href, transaction: { ...transaction, codeVerifier } };
}
