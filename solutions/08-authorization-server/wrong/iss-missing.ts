// task: sends-the-code-back
// mistake: The redirect does not say who has answered.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      redirect: (redirectUri, { iss: _, ...rest }) => rules.redirect(redirectUri, rest),
    }),
  );
}
