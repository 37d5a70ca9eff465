// task: gives-a-token
// mistake: A new token takes the place of the last one.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const state = openServer(config, rules);
  const server = endpointsOf(state);

  return {
    ...server,
    async introspect(token: string) {
      const latest = [...state.codes.values()]
        .filter(({ accessToken }) => accessToken !== undefined)
        .at(-1);
      return latest?.accessToken === token ? server.introspect(token) : { active: false as const };
    },
  };
}
