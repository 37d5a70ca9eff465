// variant: The URL is put together as text: spaces as %20, the endpoint's query untouched, parameters in another order.
import { createHash, randomBytes } from 'node:crypto';
import type { AuthorizationInput } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { authorizationEndpoint, issuer, clientId, redirectUri, scopes } = input;
  const [state, codeVerifier, nonce] = [64, 96, 16].map((octets) =>
    randomBytes(octets).toString('hex').slice(0, 128),
  ) as [string, string, string];
  const pairs = [
    ['code_challenge_method', 'S256'],
    ['code_challenge', createHash('sha256').update(codeVerifier).digest('base64url')],
    ['nonce', nonce],
    ['state', state],
    ['scope', scopes.join(' ')],
    ['redirect_uri', redirectUri],
    ['client_id', clientId],
    ['response_type', 'code'],
  ] as const;
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  const joint = /[?&]$/.test(authorizationEndpoint)
    ? ''
    : authorizationEndpoint.includes('?')
      ? '&'
      : '?';
  return {
    url: `${authorizationEndpoint}${joint}${query}`,
    transaction: { state, codeVerifier, nonce, issuer, redirectUri, scopes },
  };
}
