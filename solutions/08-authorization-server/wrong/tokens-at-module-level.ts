// task: binds-the-code
// mistake: Access tokens are kept at the top of the module, for all servers.

import { createAccessTokens } from '../src/access-tokens.ts';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

const accessTokens = createAccessTokens('nobody', rules);

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf({
    ...openServer(config, rules),
    accessTokens: {
      ...accessTokens,
      introspect(token) {
        const said = accessTokens.introspect(token);
        return said.active ? { ...said, subject: config.subject } : said;
      },
    },
  });
}
