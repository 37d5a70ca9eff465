// task: fresh-state
// mistake: Eight octets.
import { randomBytes } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const state = randomBytes(8).toString('base64url');
  const url = new URL(good);
  url.searchParams.set('state', state);
  return { url: url.href, transaction: { ...transaction, state } };
}
