// task: sends-the-code-back
// mistake: Without a state in the request the redirect says state=null.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      redirect: (redirectUri, parameters) =>
        rules.redirect(redirectUri, { state: 'null', ...parameters }),
    }),
  );
}
