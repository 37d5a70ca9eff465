// task: reads-the-tokens
// mistake: A member that is not expected makes the answer invalid.
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
    const known = /^(access_token|token_type|expires_in|refresh_token|scope|id_token|error.*)$/;
    if (!Object.keys(body).every((name) => known.test(name))) {
      return { ok: false, reason: 'token-error' };
    }
    return readTokenAnswer(response.status, body, transaction.scopes);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
