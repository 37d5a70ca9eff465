// task: nonce-for-openid
// mistake: The nonce is a chain of hashes that begins with Math.random(), drawn at the import.
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
  if (transaction.nonce === undefined) return { url: good, transaction };
  const nonce = secret();
  const url = new URL(good);
  url.searchParams.set('nonce', nonce);
  return { url: url.href, transaction: { ...transaction, nonce } };
}
