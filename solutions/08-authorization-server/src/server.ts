import { type AccessTokens, createAccessTokens } from './access-tokens.ts';
import { authorize } from './authorize.ts';
import type { AuthorizationServer, AuthorizationServerConfig, RegisteredClient } from './index.ts';
import type { Rules } from './rules.ts';
import { token } from './token.ts';

/** An authorization code, and what it is bound to (RFC 6749 §4.1.2, RFC 7636 §4.4). */
export interface IssuedCode {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly codeChallenge: string;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  /** What the code gave. A code that has it is used up, and stays known so that a replay is noticed. */
  accessToken?: string;
}

/** What the two endpoints share. */
export interface Server {
  readonly issuer: string;
  /** A map and no object, in which `constructor` would be a client. */
  readonly clients: ReadonlyMap<string, RegisteredClient>;
  readonly codes: Map<string, IssuedCode>;
  readonly accessTokens: AccessTokens;
  readonly rules: Rules;
}

/** The state of a new server. */
export function openServer(
  { issuer, clients, subject }: AuthorizationServerConfig,
  rules: Rules,
): Server {
  return {
    issuer,
    clients: new Map(clients.map((client) => [client.clientId, client])),
    codes: new Map(),
    accessTokens: createAccessTokens(subject, rules),
    rules,
  };
}

/** The endpoints around a server's state. */
export function endpointsOf(server: Server): AuthorizationServer {
  return {
    authorize: async (request) => authorize(request, server),
    token: (request) => token(request, server),
    introspect: async (accessToken) => server.accessTokens.introspect(accessToken),
  };
}
