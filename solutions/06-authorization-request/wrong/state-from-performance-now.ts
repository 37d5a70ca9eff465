// task: fresh-state
// mistake: The state is a hash of performance.now() and a counter: some 20 bits.
import { createHash } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

let count = 0;

function secret(): string {
  count += 1;
  return createHash('sha256')
    .update(`${Math.floor(performance.now())} ${count}`)
    .digest('base64url');
}

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const state = secret();
  const url = new URL(good);
  url.searchParams.set('state', state);
  return { url: url.href, transaction: { ...transaction, state } };
}
