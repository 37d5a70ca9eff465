// variant: node:querystring, WebCrypto, a verifier with ~ and . in it, and further parameters.
import { stringify } from 'node:querystring';
import type { AuthorizationInput, Transaction } from '../src/index.ts';

const draw = () => Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url');

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const codeVerifier = `${draw()}.~${draw()}`;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(codeVerifier));
  const state = draw();
  const nonce = input.scopes.indexOf('openid') >= 0 ? draw() : undefined;
  const query = stringify({
    response_type: 'code',
    response_mode: 'query',
    prompt: 'select_account',
    audience: 'https://api.example.com',
    resource: ['https://api.example.com/a', 'https://api.example.com/b'],
    client_id: input.clientId,
    redirect_uri: input.redirectUri,
    scope: input.scopes.join(' ') || undefined,
    state,
    code_challenge: Buffer.from(digest).toString('base64url'),
    code_challenge_method: 'S256',
    ...(nonce && { nonce }),
  });
  const transaction: Transaction = {
    state,
    codeVerifier,
    issuer: input.issuer,
    redirectUri: input.redirectUri,
    scopes: input.scopes,
    ...(nonce && { nonce }),
  };
  const [path, own] = [
    input.authorizationEndpoint.replace(/\?.*/s, ''),
    /\?(.*)/s.exec(input.authorizationEndpoint)?.[1],
  ];
  return { url: `${path}?${own ? `${own}&` : ''}${query}`, transaction };
}
