// task: refuses-by-redirect
// mistake: With an error the redirect URI loses its own query.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      redirect: (redirectUri, parameters) =>
        'error' in parameters
          ? rules.redirect(redirectUri.split('?')[0] ?? '', parameters)
          : rules.redirect(redirectUri, parameters),
    }),
  );
}
