/**
 * An authorization server: codes with PKCE, for public clients.
 *
 * @module
 */
import type { AuthorizationServer, AuthorizationServerConfig } from './contract.ts';
import { rules } from './rules.ts';
import { endpointsOf, openServer } from './server.ts';

export type {
  AuthorizationServer,
  AuthorizationServerConfig,
  Introspection,
  RegisteredClient,
} from './contract.ts';

/**
 * Makes an authorization server. All of its state is in memory and its own.
 *
 * @see RFC 6749 §4.1, RFC 7636, RFC 9207, RFC 9700 §2.1
 */
export function createAuthorizationServer(config: AuthorizationServerConfig): AuthorizationServer {
  return endpointsOf(openServer(config, rules));
}
