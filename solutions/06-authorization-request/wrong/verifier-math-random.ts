// task: verifier-stays-secret
// mistake: Math.random.
import { createHash } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const codeVerifier = Array.from({ length: 43 }, () =>
    Math.floor(Math.random() * 36).toString(36),
  ).join('');
  const url = new URL(good);
  const challenge = createHash('sha256').update(codeVerifier).digest('base64url');
  url.searchParams.set('code_challenge', challenge);
  return { url: url.href, transaction: { ...transaction, codeVerifier } };
}
