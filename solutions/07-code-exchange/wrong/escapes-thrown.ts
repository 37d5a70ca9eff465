// task: reads-the-callback
// mistake: decodeURIComponent throws on escapes that mean nothing.
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
  for (const pair of new URL(callbackUrl).search.slice(1).split('&')) {
    decodeURIComponent(pair.replaceAll('+', ' '));
  }
  return complete(callbackUrl, transaction, client);
}
