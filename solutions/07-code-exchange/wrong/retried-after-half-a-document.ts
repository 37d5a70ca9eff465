// task: asks-once
// mistake: An answer that is no JSON is tried once more.
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
      return { status: response.status, body: JSON.parse(await response.text()) as unknown };
    };
    const { status, body } = await send().catch((error: unknown) => {
      if (error instanceof SyntaxError) return send();
      throw error;
    });
    return readTokenAnswer(status, body, transaction.scopes);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
