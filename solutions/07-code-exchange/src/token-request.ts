import type { ClientSettings, Transaction } from './types.ts';

/**
 * Sends the code to the token endpoint, once (RFC 6749 §4.1.3, RFC 7636 §4.5).
 *
 * @returns The answer, redirects included: following one could hand the code on to somebody else.
 */
export function requestTokens(
  code: string,
  { redirectUri, codeVerifier }: Transaction,
  { clientId, tokenEndpoint }: ClientSettings,
): Promise<Response> {
  return fetch(tokenEndpoint, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      client_id: clientId,
      code_verifier: codeVerifier,
    }),
    redirect: 'manual',
  });
}
