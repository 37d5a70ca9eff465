// task: reads-the-callback
// mistake: The description is passed on in place of the code.
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
  const error = new URL(callbackUrl).searchParams.get('error_description');
  return !result.ok && result.reason === 'access-denied' && error ? { ...result, error } : result;
}
