// task: refuses-by-redirect
// mistake: The redirect of an error carries a code as well.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      redirect: (redirectUri, parameters) =>
        'error' in parameters
          ? rules.redirect(redirectUri, { code: rules.newSecret(), ...parameters })
          : rules.redirect(redirectUri, parameters),
    }),
  );
}
