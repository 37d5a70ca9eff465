// task: works-once
// mistake: The revocation is left to a job that runs later.
import { setTimeout } from 'node:timers';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const state = openServer(config, rules);
  const { accessTokens } = state;
  return endpointsOf({
    ...state,
    accessTokens: {
      ...accessTokens,
      revoke: (token) => void setTimeout(() => accessTokens.revoke(token), 1_000).unref(),
    },
  });
}
