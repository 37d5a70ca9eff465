// task: asks-once
// mistake: A refusal as invalid_grant is tried once more.
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
    const send = async () => {
      const response = await requestTokens(callback.code, transaction, client);
      return { status: response.status, body: (await response.json()) as { error?: unknown } };
    };
    let answer = await send();
    if (answer.body.error === 'invalid_grant') answer = await send();
    return readTokenAnswer(answer.status, answer.body, transaction.scopes);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
