// variant: npm undici's request, which follows no redirects, with a charset in the content type.
import { stringify } from 'node:querystring';
import { request } from 'undici';
import { readCallback } from '../src/callback.ts';
import type { AuthorizationResult, ClientSettings, Transaction } from '../src/index.ts';
import { readTokenAnswer } from '../src/token-answer.ts';

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
): Promise<AuthorizationResult> {
  const callback = readCallback(callbackUrl, transaction, client.requireIss);
  if (!callback.ok) return callback;
  try {
    const { statusCode, body } = await request(client.tokenEndpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      body: stringify({
        grant_type: 'authorization_code',
        client_id: client.clientId,
        code: callback.code,
        code_verifier: transaction.codeVerifier,
        redirect_uri: transaction.redirectUri,
      }),
    });
    return readTokenAnswer(statusCode, await body.json(), transaction.scopes);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
