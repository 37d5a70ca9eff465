// task: gives-a-token
// mistake: introspect says of an inactive token why.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    async introspect(token: string) {
      const said = await server.introspect(token);
      return said.active ? said : { ...said, reason: 'unknown' };
    },
  };
}
