// task: remembers-the-transaction
// mistake: One transaction for the whole module: parallel sign-ins overwrite each other.
// unsteady: which sign-ins overlap depends on the machine.
import {
  type AuthorizationInput,
  createAuthorizationRequest as begin,
  type Transaction,
} from '../src/index.ts';

const current: Partial<Transaction> = {};

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url, transaction } = await begin(input);
  Object.assign(current, transaction);
  // Where a transaction is stored, storing takes a moment.
  await new Promise((stored) => setTimeout(stored, 20));
  return { url, transaction: current };
}
