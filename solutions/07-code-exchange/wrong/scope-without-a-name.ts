// task: reads-the-tokens
// mistake: ''.split(' ') is a list with one empty text.
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
    const result = readTokenAnswer(response.status, body, transaction.scopes);
    if (!result.ok) return result;
    const scopes = String(body.scope ?? transaction.scopes.join(' ')).split(' ');
    return { ok: true, tokens: { ...result.tokens, scopes } };
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
