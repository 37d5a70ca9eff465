// task: checks-state-first
// mistake: The tokens are fetched first, and thrown away if state is wrong.
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
  url.searchParams.set('state', transaction.state);
  const result = await complete(url.href, transaction, client);
  return state === transaction.state ? result : { ok: false, reason: 'state-mismatch' as const };
}
