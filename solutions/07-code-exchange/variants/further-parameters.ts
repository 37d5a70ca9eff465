// variant: The token request carries resource and scope as well, and an Accept header, and a time limit.
import { readCallback } from '../src/callback.ts';
import type { AuthorizationResult, ClientSettings, Transaction } from '../src/index.ts';
import { readTokenAnswer } from '../src/token-answer.ts';

export async function completeAuthorization(
  callbackUrl: string,
  { issuer, state, redirectUri, scopes, codeVerifier }: Transaction,
  { clientId, tokenEndpoint, requireIss }: ClientSettings,
): Promise<AuthorizationResult> {
  const transaction = { issuer, state, redirectUri, scopes, codeVerifier };
  const callback = readCallback(callbackUrl, transaction, requireIss);
  if (!callback.ok) return callback;
  const body = new URLSearchParams({ grant_type: 'authorization_code', code: callback.code });
  body.append('redirect_uri', redirectUri);
  body.append('client_id', clientId);
  body.append('code_verifier', codeVerifier);
  body.append('resource', 'https://api.example.com');
  const headers = new Headers({ Accept: 'application/json, */*;q=0.1' });
  headers.set('Content-Type', 'application/x-www-form-urlencoded;charset=UTF-8');
  headers.set('User-Agent', 'auth-katas');
  try {
    const response = await fetch(tokenEndpoint, {
      method: 'POST',
      headers,
      body: Buffer.from(body.toString()),
      redirect: 'manual',
      signal: AbortSignal.timeout(2_000),
    });
    return readTokenAnswer(response.status, await response.json(), scopes);
  } catch {
    return { ok: false, reason: 'token-error' };
  }
}
