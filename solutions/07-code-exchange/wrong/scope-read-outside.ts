// task: reads-the-tokens
// mistake: A scope that is no text is split all the same, where nobody catches it.
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
  let body: { scope?: string };
  let status: number;
  try {
    const response = await requestTokens(callback.code, transaction, client);
    body = await response.json();
    status = response.status;
  } catch {
    return { ok: false, reason: 'token-error' };
  }
  const result = readTokenAnswer(status, body, transaction.scopes);
  if (!result.ok || body.scope === undefined) return result;
  const scopes = body.scope.split(' ').filter(Boolean);
  return { ok: true, tokens: { ...result.tokens, scopes } };
}
