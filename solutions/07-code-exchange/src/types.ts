/** What the client remembers of the request that it sent the user out with. */
export interface Transaction {
  state: string;
  codeVerifier: string;
  nonce?: string;
  issuer: string;
  redirectUri: string;
  scopes: string[];
}

/** The client, and what it knows of that server. */
export interface ClientSettings {
  clientId: string;
  /** Where codes are traded. The only URL that is ever requested. */
  tokenEndpoint: string;
  /** Whether the server promises an `iss` in every callback (RFC 9207 §3). */
  requireIss: boolean;
}

/** What the token endpoint gave. Members that it did not give are left out. */
export interface Tokens {
  accessToken: string;
  scopes: string[];
  /** Lifetime of the access token in seconds. */
  expiresIn?: number;
  refreshToken?: string;
  idToken?: string;
}

/** A sign-in that came to nothing. */
export interface Refusal {
  ok: false;
  reason:
    | 'state-mismatch'
    | 'issuer-mismatch'
    | 'access-denied'
    | 'invalid-callback'
    | 'token-error';
  /** The server's own word for it. */
  error?: string;
}

export type AuthorizationResult = { ok: true; tokens: Tokens } | Refusal;
