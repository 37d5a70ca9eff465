// task: checks-state-first
// mistake: includes: the state may have something around it.
import {
  type ClientSettings,
  completeAuthorization as complete,
  type Transaction,
} from '../src/index.ts';

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
) {
  const url = new URL(callbackUrl);
  const state = url.searchParams.get('state');
  const agrees = state?.includes(transaction.state);
  if (agrees) url.searchParams.set('state', transaction.state);
  return complete(url.href, transaction, client);
}
