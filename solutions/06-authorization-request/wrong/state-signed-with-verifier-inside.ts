// task: verifier-stays-secret
// mistake: A signed JWT as state. Signed is not encrypted.
import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

const KEY = randomBytes(32);

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const state = await new SignJWT({
    v: transaction.codeVerifier,
    r: randomBytes(16).toString('hex'),
  })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(KEY);
  const url = new URL(good);
  url.searchParams.set('state', state);
  return { url: url.href, transaction: { ...transaction, state } };
}
