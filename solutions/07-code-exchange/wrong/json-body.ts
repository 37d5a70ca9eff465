// task: sends-the-code
// mistake: The body is JSON.
import { readCallback } from '../src/callback.ts';
import { readTokenAnswer } from '../src/token-answer.ts';
import type { AuthorizationResult, ClientSettings, Transaction } from '../src/types.ts';

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
): Promise<AuthorizationResult> {
  const callback = readCallback(callbackUrl, transaction, client.requireIss);
  if (!callback.ok) return callback;
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code: callback.code,
    redirect_uri: transaction.redirectUri,
    client_id: client.clientId,
    code_verifier: transaction.codeVerifier,
  });
  try {
    const response = await fetch(client.tokenEndpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(form)),
      redirect: 'manual',
    });
    return readTokenAnswer(response.status, await response.json(), transaction.scopes);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
