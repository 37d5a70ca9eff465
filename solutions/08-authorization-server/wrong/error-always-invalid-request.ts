// task: refuses-by-redirect
// mistake: Every error is invalid_request.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      redirect: (redirectUri, parameters) =>
        'error' in parameters
          ? rules.redirect(redirectUri, { ...parameters, error: 'invalid_request' })
          : rules.redirect(redirectUri, parameters),
    }),
  );
}
