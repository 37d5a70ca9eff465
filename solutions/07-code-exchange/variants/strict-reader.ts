// variant: Strict: odd optional members make the answer a token-error; members are undefined where missing.
import { readCallback } from '../src/callback.ts';
import type { AuthorizationResult, ClientSettings, Transaction } from '../src/index.ts';

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;
const isTextOrMissing = (value: unknown) => value === undefined || isText(value);

export async function completeAuthorization(
  callbackUrl: string,
  transaction: Transaction,
  client: ClientSettings,
): Promise<AuthorizationResult> {
  const callback = readCallback(callbackUrl, transaction, client.requireIss);
  if (!callback.ok) return callback;
  const form = new FormData();
  form.set('grant_type', 'authorization_code');
  form.set('client_id', client.clientId);
  form.set('code', callback.code);
  form.set('code_verifier', transaction.codeVerifier);
  form.set('redirect_uri', transaction.redirectUri);
  const request = new Request(client.tokenEndpoint, {
    method: 'post',
    body: new URLSearchParams([...form].map(([name, value]) => [name, String(value)])),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'manual',
    headers: { Accept: 'application/json' },
  });
  const [status, answer] = await fetch(request).then(
    async (response) =>
      [response.status, (await response.json().catch(() => null)) as unknown] as const,
    () => [0, null] as const,
  );
  const body = (answer ?? {}) as Record<string, unknown>;
  const { access_token, token_type, expires_in, refresh_token, id_token, scope, error } = body;
  if (
    status !== 200 ||
    !isText(access_token) ||
    !isText(token_type) ||
    token_type.toUpperCase() !== 'BEARER' ||
    !isTextOrMissing(scope) ||
    !isTextOrMissing(refresh_token) ||
    !isTextOrMissing(id_token) ||
    !(expires_in === undefined || (typeof expires_in === 'number' && expires_in > 0))
  ) {
    const failure = { ok: false, reason: 'token-error' } as const;
    return isText(error) ? { ...failure, error } : failure;
  }
  const tokens = {
    accessToken: access_token,
    scopes: isText(scope) ? scope.split(' ') : [...transaction.scopes],
    expiresIn: expires_in,
    refreshToken: refresh_token,
    idToken: id_token,
    tokenType: 'Bearer',
  };
  return {
    ok: true,
    tokens: tokens as AuthorizationResult extends { tokens: infer T } ? T : never,
  };
}
