// task: guards-the-redirect
// mistake: The registered URI is used as a regular expression, in which a dot is any character.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      isRegistered: (redirectUri, registered) =>
        registered.some((known) =>
          new RegExp(`^${known.replaceAll('?', '\\?')}$`).test(redirectUri),
        ),
    }),
  );
}
