// variant: A class holds the transaction; the state is plain base64, which the URL encodes.
import * as crypto from 'node:crypto';
import type { AuthorizationInput } from '../src/index.ts';

class SignIn {
  readonly state = crypto.randomBytes(21).toString('base64');
  readonly codeVerifier = crypto.randomBytes(96).toString('base64url');
  readonly issuer: string;
  readonly redirectUri: string;
  readonly scopes: string[];
  readonly nonce?: string;

  constructor({ issuer, redirectUri, scopes }: AuthorizationInput) {
    this.issuer = issuer;
    this.redirectUri = redirectUri;
    this.scopes = Array.from(scopes);
    if (scopes.some((scope) => scope === 'openid')) this.nonce = crypto.randomUUID();
  }

  get challenge(): string {
    return crypto.hash('sha256', this.codeVerifier, 'base64url');
  }
}

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const transaction = new SignIn(input);
  const target = new URL(input.authorizationEndpoint);
  const query = new URLSearchParams([
    ...target.searchParams,
    ['client_id', input.clientId],
    ['response_type', 'code'],
    ['redirect_uri', input.redirectUri],
    ['scope', input.scopes.join(' ')],
    ['state', transaction.state],
    ['code_challenge', transaction.challenge],
    ['code_challenge_method', 'S256'],
    ...(transaction.nonce === undefined ? [] : [['nonce', transaction.nonce]]),
  ] as [string, string][]);
  target.search = query.toString();
  return { url: target.href, transaction };
}
