// task: fails-as-token-error
// mistake: JSON can be null, and null has no members.
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
  const response = await requestTokens(callback.code, transaction, client).catch(() => null);
  const body = await response?.json().catch(() => ({}));
  if (response === null || body.error)
    return { ok: false, reason: 'token-error', error: body?.error };
  return readTokenAnswer(response.status, body, transaction.scopes);
}
