// task: lasts-sixty-seconds
// mistake: A failed attempt gives the code another sixty seconds.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const state = openServer(config, rules);
  const server = endpointsOf(state);

  return {
    ...server,
    async token(request: Request) {
      const id = new URLSearchParams(await request.clone().text()).get('code') ?? '';
      const answer = await server.token(request);
      const code = state.codes.get(id);
      if (code !== undefined && code.accessToken === undefined)
        state.codes.set(id, { ...code, issuedAt: Date.now() });
      return answer;
    },
  };
}
