import { type Parameters, readForm } from './parameters.ts';
import type { IssuedCode, Server } from './state.ts';

/** The token endpoint (RFC 6749 §3.2). */
export async function token(request: Request, server: Server): Promise<Response> {
  const form = await readForm(request);
  const { jsonAnswer } = server.rules;
  const error = form === null ? 'invalid_request' : errorInForm(form, server);
  if (form === null || error !== null) return jsonAnswer(400, { error });

  // From here to the token there is no await: of requests with one code, exactly one gets through.
  const code = redeemable(form.values, server);
  if (code === null) return jsonAnswer(400, { error: 'invalid_grant' });
  code.accessToken = server.accessTokens.issue(code.clientId);
  return jsonAnswer(200, {
    access_token: code.accessToken,
    token_type: 'Bearer',
    expires_in: server.accessTokens.lifetimeSeconds,
  });
}

/** What can be said against the request without a look at the code (RFC 6749 §5.2). */
export function errorInForm(
  { values, repeated }: Parameters,
  { clients, rules }: Server,
): string | null {
  const grantType = values.get('grant_type');
  if (repeated.size > 0 || grantType === undefined) return 'invalid_request';
  if (grantType !== 'authorization_code') return 'unsupported_grant_type';
  const clientId = values.get('client_id');
  if (clientId === undefined) return 'invalid_request';
  if (!clients.has(clientId)) return 'invalid_client';
  const isWhole = values.has('code') && values.has('redirect_uri');
  return isWhole && rules.isVerifier(values.get('code_verifier')) ? null : 'invalid_request';
}

/** The code, if this request may have what it stands for. Revokes what it gave if it was used before. */
export function redeemable(
  values: Parameters['values'],
  { codes, accessTokens, rules }: Server,
): IssuedCode | null {
  const code = codes.get(values.get('code') ?? '');
  if (
    code === undefined ||
    code.clientId !== values.get('client_id') ||
    code.redirectUri !== values.get('redirect_uri') ||
    !rules.fits(values.get('code_verifier') ?? '', code.codeChallenge)
  ) {
    return null;
  }
  // Only a replay that is right in all else says that two parties hold code and verifier.
  if (code.accessToken !== undefined) {
    accessTokens.revoke(code.accessToken);
    return null;
  }
  return rules.hasExpired(code.issuedAt) ? null : code;
}
