// task: fails-as-token-error
// mistake: Once the endpoint has failed, it is not asked again.
// unsteady: the tests after the first failure fail.
import {
  type ClientSettings,
  completeAuthorization as complete,
  type Transaction,
} from '../src/index.ts';

let isDown = false;

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
) {
  if (isDown) return { ok: false, reason: 'token-error' as const };
  const result = await complete(callbackUrl, transaction, client);
  if (!result.ok && result.reason === 'token-error' && result.error === undefined) isDown = true;
  return result;
}
