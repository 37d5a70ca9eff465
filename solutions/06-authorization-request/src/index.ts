/**
 * The authorization request: the way out.
 *
 * @module
 */
import { createHash, randomBytes } from 'node:crypto';

/** What a sign-in is asked for with. */
export interface AuthorizationInput {
  authorizationEndpoint: string;
  issuer: string;
  clientId: string;
  redirectUri: string;
  scopes: string[];
}

/** One sign-in under way. */
export interface Transaction {
  state: string;
  codeVerifier: string;
  nonce?: string;
  issuer: string;
  redirectUri: string;
  scopes: string[];
}

/**
 * Begins a sign-in with PKCE.
 *
 * @see RFC 6749 §4.1.1, RFC 7636 §4.3
 */
export async function createAuthorizationRequest(
  input: AuthorizationInput,
): Promise<{ url: string; transaction: Transaction }> {
  const transaction: Transaction = {
    state: secret(),
    codeVerifier: secret(),
    ...(input.scopes.includes('openid') ? { nonce: secret() } : {}),
    issuer: input.issuer,
    redirectUri: input.redirectUri,
    scopes: [...input.scopes],
  };
  return { url: requestUrl(input, transaction), transaction };
}

/** 256 random bits as 43 base64url characters: each value is drawn by itself. */
function secret(): string {
  return randomBytes(32).toString('base64url');
}

function requestUrl(input: AuthorizationInput, { state, codeVerifier, nonce }: Transaction) {
  // `URL` and not text, so that the endpoint's own query survives (RFC 6749 §3.1).
  const url = new URL(input.authorizationEndpoint);
  const parameters = {
    response_type: 'code',
    client_id: input.clientId,
    redirect_uri: input.redirectUri,
    state,
    code_challenge: createHash('sha256').update(codeVerifier, 'ascii').digest('base64url'),
    code_challenge_method: 'S256',
    ...(input.scopes.length === 0 ? {} : { scope: input.scopes.join(' ') }),
    ...(nonce === undefined ? {} : { nonce }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
