// variant: HKDF draws the three secrets from one fresh master secret that is then forgotten.
import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { AuthorizationInput } from '../src/index.ts';

export function createAuthorizationRequest(input: AuthorizationInput) {
  const master = randomBytes(32);
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha512', master, '', purpose, 32)).toString('base64url');
  const { issuer, redirectUri, scopes } = input;
  const transaction = {
    state: derive('state'),
    codeVerifier: derive('code_verifier'),
    nonce: derive('nonce'),
    issuer,
    redirectUri,
    scopes,
    startedAt: Date.now(),
  };
  const url = new URL(input.authorizationEndpoint);
  const query = url.searchParams;
  query.append('response_type', 'code');
  query.append('client_id', input.clientId);
  query.append('redirect_uri', redirectUri);
  query.append('scope', scopes.join(' '));
  query.append('state', transaction.state);
  query.append('nonce', transaction.nonce);
  query.append(
    'code_challenge',
    createHash('sha256').update(transaction.codeVerifier).digest('base64url'),
  );
  query.append('code_challenge_method', 'S256');
  return { url: url.toString(), transaction };
}
