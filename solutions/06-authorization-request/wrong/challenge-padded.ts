// task: s256-challenge
// mistake: The padding is kept.
import { createHash } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  const challenge = `${createHash('sha256').update(transaction.codeVerifier).digest('base64url')}=`;
  url.searchParams.set('code_challenge', challenge);
  return { url: url.href, transaction };
}
