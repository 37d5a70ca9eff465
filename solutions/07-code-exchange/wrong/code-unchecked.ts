// task: reads-the-callback
// mistake: Whatever is there for a code is sent: null, or nothing.
import { readCallback } from '../src/callback.ts';
import { readTokenAnswer } from '../src/token-answer.ts';
import { requestTokens } from '../src/token-request.ts';
import type { AuthorizationResult, ClientSettings, Transaction } from '../src/types.ts';

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
): Promise<AuthorizationResult> {
  const query = new URL(callbackUrl).searchParams;
  const callback = readCallback(callbackUrl, transaction, client.requireIss);
  const isOdd = query.has('error') || query.getAll('code').length > 1;
  if (!callback.ok && (callback.reason !== 'invalid-callback' || isOdd)) return callback;
  const code = String(query.get('code'));
  try {
    const response = await requestTokens(code, transaction, client);
    return readTokenAnswer(response.status, await response.json(), transaction.scopes);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
