// task: reads-the-callback
// mistake: The text behind the ? is taken as the query, with the fragment at its end.
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
  const [, text = ''] = callbackUrl.split('?');
  const url = new URL(callbackUrl);
  url.hash = '';
  url.search = text.replaceAll('#', '%23');
  return complete(url.href, transaction, client);
}
