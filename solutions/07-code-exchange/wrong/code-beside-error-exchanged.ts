// task: reads-the-callback
// mistake: Where there is a code, an error is not looked at.
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
  if (url.searchParams.get('code')) url.searchParams.delete('error');
  return complete(url.href, transaction, client);
}
