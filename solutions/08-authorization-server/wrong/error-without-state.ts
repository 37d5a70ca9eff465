// task: refuses-by-redirect
// mistake: Errors do not bring back the state.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      redirect: (redirectUri, parameters) =>
        'error' in parameters
          ? rules.redirect(redirectUri, {
              error: parameters['error'] ?? '',
              iss: parameters['iss'] ?? '',
            })
          : rules.redirect(redirectUri, parameters),
    }),
  );
}
