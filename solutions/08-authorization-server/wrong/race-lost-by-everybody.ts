// task: works-once
// mistake: Requests that come together are all refused.

import { setImmediate } from 'node:timers/promises';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));
  const pending = new Map<string, number>();
  return {
    ...server,
    async token(request: Request) {
      const code = new URLSearchParams(await request.clone().text()).get('code') ?? '';
      pending.set(code, (pending.get(code) ?? 0) + 1);
      await setImmediate();
      const together = pending.get(code) ?? 0;
      await setImmediate();
      pending.delete(code);
      return together > 1
        ? rules.jsonAnswer(400, { error: 'invalid_grant' })
        : server.token(request);
    },
  };
}
