// task: fresh-state
// mistake: Plain base64 in the URL, not encoded: + arrives as a space.
import { randomBytes } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url, transaction } = await begin(input);
  const state = randomBytes(32).toString('base64');
  return { url: url.replace(transaction.state, state), transaction: { ...transaction, state } };
}
