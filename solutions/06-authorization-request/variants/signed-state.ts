// variant: The state is a signed JWT with a random ID in it, which anybody may read.
import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

const KEY = randomBytes(32);

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const state = await new SignJWT({ returnTo: '/cart', jti: randomBytes(16).toString('base64url') })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(KEY);
  const url = new URL(good);
  url.searchParams.set('state', state);
  return { url: url.toString(), transaction: { ...transaction, state } };
}
