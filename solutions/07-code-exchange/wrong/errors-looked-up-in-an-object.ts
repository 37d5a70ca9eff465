// task: reads-the-callback
// mistake: Every object has a constructor: that error finds a reason which is none.
import {
  type ClientSettings,
  completeAuthorization as complete,
  type Transaction,
} from '../src/index.ts';

const REASONS: Record<string, 'access-denied' | 'invalid-callback'> = {
  access_denied: 'access-denied',
  server_error: 'invalid-callback',
};

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
) {
  const result = await complete(callbackUrl, transaction, client);
  if (result.ok || result.reason !== 'access-denied' || !result.error) return result;
  return { ...result, reason: REASONS[result.error] ?? 'access-denied' };
}
