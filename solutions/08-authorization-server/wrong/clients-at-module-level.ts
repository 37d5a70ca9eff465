// task: guards-the-redirect
// mistake: Clients are kept at the top of the module, for all servers.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

const clients = new Map<string, AuthorizationServerConfig['clients'][number]>();

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  for (const client of config.clients) clients.set(client.clientId, client);
  return endpointsOf({ ...openServer(config, rules), clients });
}
