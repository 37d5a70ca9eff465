// task: reads-the-tokens
// mistake: token_type is compared with its case.
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
    const response = await requestTokens(callback.code, transaction, client);
    const body = await response.json();
    if (body.token_type !== 'Bearer') return { ok: false, reason: 'token-error' };
    return readTokenAnswer(response.status, body, transaction.scopes);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
