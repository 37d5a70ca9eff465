// task: checks-the-issuer
// mistake: iss is compared only where the server promises one.
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
  if (!client.requireIss) url.searchParams.delete('iss');
  return complete(url.href, transaction, client);
}
