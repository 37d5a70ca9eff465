// task: refuses-in-json
// mistake: Grants are kept in a plain object, in which constructor is one.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));
  const grants: Record<string, (request: Request) => Promise<Response>> = {
    authorization_code: server.token,
  };
  return {
    ...server,
    async token(request: Request) {
      const type = new URLSearchParams(await request.clone().text()).get('grant_type') ?? '';
      const grant = grants[type];
      return grant === undefined ? server.token(request) : grant(request);
    },
  };
}
