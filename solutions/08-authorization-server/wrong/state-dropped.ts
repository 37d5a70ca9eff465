// task: sends-the-code-back
// mistake: The state is not sent back.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      redirect: (redirectUri, { state: _, ...rest }) => rules.redirect(redirectUri, rest),
    }),
  );
}
