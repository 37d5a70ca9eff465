// task: checks-the-issuer
// mistake: The issuer is tidied up before it is compared.
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
  return complete(
    callbackUrl,
    { ...transaction, issuer: new URL(transaction.issuer).href },
    client,
  );
}
