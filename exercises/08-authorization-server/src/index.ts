/**
 * The other half of the valet ticket: the two endpoints of an authorization server.
 *
 * Read `../README.md` first: it holds the lesson and the whole contract.
 *
 * @module
 */

/** A registered client. All clients are public: none has a secret. */
export interface RegisteredClient {
  clientId: string;
  /** Where its users may be sent back to, character by character. One or more. */
  redirectUris: string[];
}

/** What an authorization server knows from the start. */
export interface AuthorizationServerConfig {
  /** The issuer identifier, the `iss` of every redirect. Never changed, no slash added or removed. */
  issuer: string;
  clients: RegisteredClient[];
  /** The user. They are signed in and consent to everything. */
  subject: string;
}

/** What a resource server is told about an access token. An inactive one: this member and no other. */
export type Introspection = { active: true; subject: string; clientId: string } | { active: false };

export interface AuthorizationServer {
  /**
   * The authorization endpoint: takes the request that the browser brings, and sends the browser back to
   * the client with a code or an error. A bad client or redirect URI gets a 400 page instead.
   *
   * @see RFC 6749 §4.1.1 and §4.1.2, RFC 7636 §4.3, RFC 9207 §2
   */
  authorize(request: Request): Promise<Response>;
  /**
   * The token endpoint: exchanges a code and its verifier for an access token, once.
   *
   * @see RFC 6749 §4.1.3 to §5.2, RFC 7636 §4.6
   */
  token(request: Request): Promise<Response>;
  /**
   * What has become of an access token. Any text may be asked about; unknown, revoked and expired ones
   * are `{ active: false }`.
   */
  introspect(accessToken: string): Promise<Introspection>;
}

/**
 * Makes an authorization server. Servers of different issuers share nothing: no code and no token of one
 * is any good at another. Read the time from `Date`.
 *
 * @param config - The issuer, its clients and the user.
 * @see RFC 9700 §2.1 for what a server of today has to do
 */
export function createAuthorizationServer(config: AuthorizationServerConfig): AuthorizationServer {
  throw new Error(`TODO: make an authorization server for ${config.issuer}`);
}
