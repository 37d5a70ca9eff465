// task: sends-the-code
// mistake: The redirect URI goes through new URL.
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
  form.set('redirect_uri', new URL(transaction.redirectUri).href);
  try {
    const response = await fetch(client.tokenEndpoint, {
      method: 'POST',
      body: form,
      redirect: 'manual',
    });
    return readTokenAnswer(response.status, await response.json(), transaction.scopes);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
