// task: fresh-state
// mistake: A hash of a number below a thousand.
import { createHash, randomInt } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const state = createHash('sha256')
    .update(`${randomInt(1_000)}`)
    .digest('base64url');
  const url = new URL(good);
  url.searchParams.set('state', state);
  return { url: url.href, transaction: { ...transaction, state } };
}
