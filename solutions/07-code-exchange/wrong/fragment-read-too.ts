// task: checks-state-first
// mistake: If the query is empty, the parameters are taken from behind the #.
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
  if (url.search === '') url.search = url.hash.slice(1);
  return complete(url.href, transaction, client);
}
