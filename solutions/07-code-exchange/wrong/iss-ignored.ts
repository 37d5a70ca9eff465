// task: checks-the-issuer
// mistake: iss is not looked at.
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
  url.searchParams.set('iss', transaction.issuer);
  return complete(url.href, transaction, client);
}
