// variant: State and verifier of 128 binary digits each, behind one fixed prefix.
import { createHash, randomBytes } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

const bits = (octets: number) =>
  [...randomBytes(octets)].map((octet) => octet.toString(2).padStart(8, '0')).join('');

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const state = `shop.example.com-sign-in-${bits(17)}`;
  const codeVerifier = bits(16);
  const url = new URL(good);
  url.searchParams.set('state', state);
  const challenge = createHash('sha256').update(codeVerifier).digest('base64url');
  url.searchParams.set('code_challenge', challenge);
  return { url: url.href, transaction: { ...transaction, state, codeVerifier } };
}
