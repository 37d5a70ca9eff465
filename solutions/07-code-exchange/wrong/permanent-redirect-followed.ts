// task: asks-once
// mistake: A redirect with status 301 is followed: the endpoint has moved for good.
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
  let url = client.tokenEndpoint;
  const send = () => fetch(url, { method: 'POST', body: form, redirect: 'manual' });
  const follow = async () => {
    const response = await send();
    const next = URL.parse(response.headers.get('location') ?? 'about:blank', url);
    if (response.status !== 301 || next === null) return response;
    url = next.href;
    return send();
  };
  try {
    const response = await follow();
    return readTokenAnswer(response.status, await response.json(), transaction.scopes);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
