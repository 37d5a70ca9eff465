// task: fails-as-token-error
// mistake: Only a broken connection is caught.
import { readCallback } from '../src/callback.ts';
import { readTokenAnswer } from '../src/token-answer.ts';
import { requestTokens } from '../src/token-request.ts';
import type { AuthorizationResult, ClientSettings, Transaction } from '../src/types.ts';

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
): Promise<AuthorizationResult> {
  const callback = readCallback(callbackUrl, transaction, client.requireIss);
  if (!callback.ok) return callback;
  let response: Response;
  try {
    response = await requestTokens(callback.code, transaction, client);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
  return readTokenAnswer(response.status, await response.json(), transaction.scopes);
}
