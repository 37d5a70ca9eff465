// task: checks-the-issuer
// mistake: iss is required of every server.
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
  return complete(callbackUrl, transaction, { ...client, requireIss: true });
}
