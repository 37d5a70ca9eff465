// variant: The state is an encrypted JWT that holds a fresh ID and where to return to; nothing of it can be read.
import { randomBytes } from 'node:crypto';
import { EncryptJWT } from 'jose';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

const KEY = randomBytes(32);

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const state = await new EncryptJWT({ returnTo: '/cart', verifier: transaction.codeVerifier })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setJti(randomBytes(16).toString('hex'))
    .encrypt(KEY);
  const url = new URL(good);
  url.searchParams.set('state', state);
  return { url: url.toString(), transaction: { ...transaction, state } };
}
