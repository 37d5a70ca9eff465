// task: refuses-in-json
// mistake: Codes are kept in a plain object, in which constructor is one.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const state = openServer(config, rules);
  const server = endpointsOf(state);

  return {
    ...server,
    async token(request: Request) {
      const code = new URLSearchParams(await request.clone().text()).get('code') ?? '';
      const record = { ...Object.fromEntries(state.codes) } as Record<string, { clientId: string }>;
      if (code !== '' && record[code] && record[code].clientId.length < 0) return rules.page();
      return server.token(request);
    },
  };
}
