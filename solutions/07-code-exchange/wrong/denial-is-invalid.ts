// task: reads-the-callback
// mistake: A user who says no counts as an invalid callback.
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
  return !result.ok && result.reason === 'access-denied'
    ? { ...result, reason: 'invalid-callback' as const }
    : result;
}
