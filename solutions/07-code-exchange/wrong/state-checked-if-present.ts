// task: checks-state-first
// mistake: A missing state is passed over.
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
  const agrees = state === null;
  if (agrees) url.searchParams.set('state', transaction.state);
  return complete(url.href, transaction, client);
}
