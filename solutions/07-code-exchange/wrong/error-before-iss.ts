// task: checks-the-issuer
// mistake: An error with the right state is believed from any server.
import { readCallback } from '../src/callback.ts';
import { readTokenAnswer } from '../src/token-answer.ts';
import { requestTokens } from '../src/token-request.ts';
import type { AuthorizationResult, ClientSettings, Transaction } from '../src/types.ts';

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
): Promise<AuthorizationResult> {
  const query = new URL(callbackUrl).searchParams;
  const [state, ...more] = query.getAll('state');
  if (!state || more.length > 0 || state !== transaction.state) {
    return { ok: false, reason: 'state-mismatch' };
  }
  const error = query.get('error');
  if (error !== null && query.getAll('error').length === 1) {
    return { ok: false, reason: 'access-denied', error };
  }
  const callback = readCallback(callbackUrl, transaction, client.requireIss);
  if (!callback.ok) return callback;
  const { code } = callback;
  try {
    const response = await requestTokens(code, transaction, client);
    return readTokenAnswer(response.status, await response.json(), transaction.scopes);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
