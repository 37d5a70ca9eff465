// variant: All in one function, with the duplicates looked for first and redirects as errors; the body is text.
import type { AuthorizationResult, ClientSettings, Transaction } from '../src/index.ts';

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
): Promise<AuthorizationResult> {
  const refuse = (reason: 'state-mismatch' | 'invalid-callback', error?: string) =>
    ({ ok: false, reason, ...(error && { error }) }) as const;
  const params = new URL(callbackUrl).searchParams;
  if (!params.get('state') || params.get('state') !== transaction.state)
    return refuse('state-mismatch');
  for (const name of ['code', 'state', 'iss', 'error', 'error_description', 'error_uri']) {
    if (params.getAll(name).length > 1) return refuse('invalid-callback');
  }
  const iss = params.get('iss');
  if (iss ? iss !== transaction.issuer : client.requireIss) {
    return { ok: false, reason: 'issuer-mismatch' };
  }
  const error = params.get('error');
  if (error === 'access_denied') return { ok: false, reason: 'access-denied' };
  if (error) return refuse('invalid-callback', error);
  const code = params.get('code');
  if (!code) return refuse('invalid-callback');

  const fields = [
    ['code_verifier', transaction.codeVerifier],
    ['code', code],
    ['client_id', client.clientId],
    ['redirect_uri', transaction.redirectUri],
    ['grant_type', 'authorization_code'],
  ] as const;
  let response: Response;
  let body: {
    access_token?: string;
    token_type?: string;
    expires_in?: unknown;
    refresh_token?: string;
    id_token?: string;
    scope?: string;
    error?: unknown;
  } | null;
  try {
    response = await fetch(client.tokenEndpoint, {
      method: 'POST',
      redirect: 'error',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&'),
    });
    body = JSON.parse(await response.text());
  } catch {
    return { ok: false, reason: 'token-error' };
  }
  const failed = typeof body?.error === 'string' ? { error: body.error } : {};
  if (
    !response.ok ||
    typeof body?.access_token !== 'string' ||
    !body.access_token ||
    !/^bearer$/i.test(body.token_type ?? '')
  ) {
    return { ok: false, reason: 'token-error', ...failed };
  }
  return {
    ok: true,
    tokens: {
      accessToken: body.access_token,
      scopes: body.scope?.split?.(' ').filter(Boolean) ?? transaction.scopes,
      ...(body.expires_in ? { expiresIn: Number(body.expires_in) || 0 } : {}),
      ...(body.refresh_token && { refreshToken: body.refresh_token }),
      ...(body.id_token && { idToken: body.id_token }),
    },
  };
}
