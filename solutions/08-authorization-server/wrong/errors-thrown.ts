// task: refuses-in-json
// mistake: An error is thrown, for somebody else to catch.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    async token(request: Request) {
      const answer = await server.token(request);
      if (answer.status !== 200) throw new Error((await answer.json()).error);
      return answer;
    },
  };
}
