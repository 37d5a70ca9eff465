/**
 * An authorization server: codes with PKCE, for public clients.
 *
 * @module
 */
import { rules } from './rules.ts';
import { endpointsOf, openServer } from './server.ts';

export interface RegisteredClient {
  clientId: string;
  redirectUris: string[];
}

export interface AuthorizationServerConfig {
  issuer: string;
  clients: RegisteredClient[];
  subject: string;
}

export type Introspection = { active: true; subject: string; clientId: string } | { active: false };

export interface AuthorizationServer {
  authorize(request: Request): Promise<Response>;
  token(request: Request): Promise<Response>;
  introspect(accessToken: string): Promise<Introspection>;
}

/**
 * Makes an authorization server. All of its state is in memory and its own.
 *
 * @see RFC 6749 §4.1, RFC 7636, RFC 9207, RFC 9700 §2.1
 */
export function createAuthorizationServer(config: AuthorizationServerConfig): AuthorizationServer {
  return endpointsOf(openServer(config, rules));
}
