// task: fresh-state
// mistake: The state is a chain of hashes that begins with Math.random(), drawn at the import.
import { createHash } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

// Drawn once. All that follows can be computed by whoever learns one of them.
let state = String(Math.random());

function secret(): string {
  state = createHash('sha256').update(state).digest('hex');
  return createHash('sha256').update(`out ${state}`).digest('base64url');
}

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const state = secret();
  const url = new URL(good);
  url.searchParams.set('state', state);
  return { url: url.href, transaction: { ...transaction, state } };
}
