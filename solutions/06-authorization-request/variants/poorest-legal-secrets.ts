// variant: Decimal digits: 40 for the state, 43 for the verifier; two UUIDs joined would do as well.
import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { AuthorizationInput } from '../src/index.ts';

const digits = (length: number) => Array.from({ length }, () => randomInt(10)).join('');

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { issuer, redirectUri, scopes } = input;
  const transaction = {
    state: `kata-sign-in-${digits(40)}`,
    codeVerifier: digits(43),
    ...(scopes.includes('openid') ? { nonce: `kata-sign-in-${randomUUID()}` } : {}),
    issuer,
    redirectUri,
    scopes,
  };
  const url = new URL(input.authorizationEndpoint);
  const challenge = createHash('sha256').update(transaction.codeVerifier).digest('base64url');
  for (const [name, value] of [
    ['response_type', 'code'],
    ['client_id', input.clientId],
    ['redirect_uri', redirectUri],
    ...(scopes.length > 0 ? [['scope', scopes.join(' ')]] : []),
    ['state', transaction.state],
    ...(transaction.nonce ? [['nonce', transaction.nonce]] : []),
    ['code_challenge', challenge],
    ['code_challenge_method', 'S256'],
  ] as [string, string][]) {
    url.searchParams.set(name, value);
  }
  // Spaces as %20 and ~ as it is: some servers are said to like that better.
  url.search = url.search.replaceAll('+', '%20').replaceAll('%7E', '~');
  return { url: url.href, transaction };
}
