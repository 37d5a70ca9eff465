// variant: Two UUIDs joined, for state and verifier each.
import { createHash, randomUUID } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

const draw = () => `${randomUUID()}${randomUUID()}`;

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const drawn = { state: draw(), codeVerifier: draw() };
  const url = new URL(good);
  url.searchParams.set('state', drawn.state);
  const challenge = createHash('sha256').update(drawn.codeVerifier).digest('base64url');
  url.searchParams.set('code_challenge', challenge);
  return { url: url.href, transaction: Object.freeze({ ...transaction, ...drawn }) };
}
