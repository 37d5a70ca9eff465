// task: reads-the-callback
// mistake: searchParams.get: of a repeated parameter, the first.
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
  for (const name of new Set(url.searchParams.keys())) {
    url.searchParams.set(name, url.searchParams.get(name) ?? '');
  }
  return complete(url.href, transaction, client);
}
