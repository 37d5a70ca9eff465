// task: fresh-state
// mistake: The first half of a hash of the verifier.
import { createHash } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const state = createHash('sha256').update(transaction.codeVerifier).digest('hex').slice(0, 32);
  const url = new URL(good);
  url.searchParams.set('state', state);
  return { url: url.href, transaction: { ...transaction, state } };
}
