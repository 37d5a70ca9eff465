// task: binds-the-code
// mistake: Codes and tokens are kept at the top of the module, for all servers.

import { createAccessTokens } from '../src/access-tokens.ts';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, type IssuedCode, openServer } from '../src/server.ts';

const codes = new Map<string, IssuedCode>();

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf({
    ...openServer(config, rules),
    codes,
    accessTokens: createAccessTokens(config.subject, rules),
  });
}
