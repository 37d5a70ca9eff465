import { createAccessTokens } from './access-tokens.ts';
import { authorize } from './authorize.ts';
import type { AuthorizationServer, AuthorizationServerConfig } from './contract.ts';
import type { Rules } from './rules.ts';
import type { Server } from './state.ts';
import { token } from './token.ts';

export type { IssuedCode, Server } from './state.ts';

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
