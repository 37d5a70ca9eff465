// task: reads-the-callback
// mistake: A parameter that is not expected makes the callback invalid.
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
  const known = ['code', 'state', 'iss', 'error', 'error_description', 'error_uri'];
  const own = new URL(transaction.redirectUri).searchParams;
  const query = new URL(callbackUrl).searchParams;
  if (
    query.get('state') === transaction.state &&
    [...query.keys()].some((name) => !known.includes(name) && !own.has(name))
  ) {
    return { ok: false, reason: 'invalid-callback' as const };
  }
  return complete(callbackUrl, transaction, client);
}
