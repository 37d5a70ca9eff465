// task: checks-state-first
// mistake: state is not looked at.
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
  // As if every callback answered this request.
  url.searchParams.set('state', transaction.state || 'any');
  return complete(url.href, { ...transaction, state: transaction.state || 'any' }, client);
}
