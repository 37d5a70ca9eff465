// task: fails-as-token-error
// mistake: The server's error is swallowed.
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
  const result = await complete(callbackUrl, transaction, client);
  return !result.ok && result.reason === 'token-error'
    ? { ok: result.ok, reason: result.reason }
    : result;
}
