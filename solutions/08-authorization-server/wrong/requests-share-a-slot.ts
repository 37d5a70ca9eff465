// task: sends-the-code-back
// mistake: The request that is under way is kept in one place for all.
import { setImmediate } from 'node:timers';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));
  let current: Request;
  return {
    ...server,
    async authorize(request: Request) {
      current = request;
      await new Promise((resolve) => setImmediate(resolve));
      return server.authorize(current);
    },
  };
}
