// task: asks-once
// mistake: A broken connection is tried once more.
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
  const send = () => requestTokens(callback.code, transaction, client);
  try {
    const response = await send().catch(send);
    return readTokenAnswer(response.status, await response.json(), transaction.scopes);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
