// task: fails-as-token-error
// mistake: return without await inside try: what goes wrong later is not caught.
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
  try {
    return exchange(callback.code, transaction, client);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}

async function exchange(code: string, transaction: Transaction, client: ClientSettings) {
  const response = await requestTokens(code, transaction, client);
  return readTokenAnswer(response.status, await response.json(), transaction.scopes);
}
