// task: works-once
// mistake: While one code is redeemed, every other request is refused.

import { setImmediate } from 'node:timers/promises';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));
  let busy = false;
  return {
    ...server,
    async token(request: Request) {
      if (busy) return rules.jsonAnswer(400, { error: 'invalid_grant' });
      busy = true;
      await setImmediate();
      const answer = await server.token(request);
      busy = false;
      return answer;
    },
  };
}
