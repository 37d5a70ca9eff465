// task: fresh-state
// mistake: A hash of client and redirect URI.
import { createHash } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const state = createHash('sha256')
    .update(`${input.clientId} ${input.redirectUri}`)
    .digest('base64url');
  const url = new URL(good);
  url.searchParams.set('state', state);
  return { url: url.href, transaction: { ...transaction, state } };
}
