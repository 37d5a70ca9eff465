// task: reads-the-tokens
// mistake: Refused, and the tokens are handed out all the same.
import { readCallback } from '../src/callback.ts';
import { readTokenAnswer } from '../src/token-answer.ts';
import { requestTokens } from '../src/token-request.ts';
import type { ClientSettings, Transaction } from '../src/types.ts';

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
) {
  const callback = readCallback(callbackUrl, transaction, client.requireIss);
  if (!callback.ok) return callback;
  try {
    const response = await requestTokens(callback.code, transaction, client);
    const body = await response.json();
    const result = readTokenAnswer(response.status, body, transaction.scopes);
    return result.ok ? result : { ...result, tokens: { accessToken: body.access_token } };
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
