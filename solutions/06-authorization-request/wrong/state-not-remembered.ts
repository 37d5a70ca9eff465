// task: fresh-state
// mistake: The transaction gets another state than the URL.
import { randomBytes } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  return {
    url: good,
    transaction: { ...transaction, state: randomBytes(32).toString('base64url') },
  };
}
