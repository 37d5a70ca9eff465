// task: asks-once
// mistake: The metadata is fetched first, to be sure.
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
  const well = `${transaction.issuer}/.well-known/openid-configuration`;
  const state = new URL(callbackUrl).searchParams.get('state');
  if (state === transaction.state) await fetch(well).catch(() => null);
  return complete(callbackUrl, transaction, client);
}
