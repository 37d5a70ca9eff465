// task: reads-the-callback
// mistake: Object.fromEntries: of a repeated parameter, the last.
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
  url.search = new URLSearchParams(Object.fromEntries(url.searchParams)).toString();
  return complete(url.href, transaction, client);
}
