// task: sends-the-code-back
// mistake: The slash at the end of the issuer is cut off.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      redirect: (redirectUri, parameters) =>
        rules.redirect(redirectUri, {
          ...parameters,
          iss: (parameters['iss'] ?? '').replace(/\/$/, ''),
        }),
    }),
  );
}
