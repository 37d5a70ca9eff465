// task: checks-the-issuer
// mistake: A missing iss is tolerated, promised or not.
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
  const iss = url.searchParams.get('iss');
  const agrees = iss === null;
  if (agrees) url.searchParams.set('iss', transaction.issuer);
  return complete(url.href, transaction, client);
}
