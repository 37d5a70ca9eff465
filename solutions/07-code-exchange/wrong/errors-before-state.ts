// task: checks-state-first
// mistake: An error is reported before anybody asks whose it is.
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
  const error = new URL(callbackUrl).searchParams.get('error');
  if (error !== null) return { ok: false, reason: 'access-denied' as const, error };
  return complete(callbackUrl, transaction, client);
}
