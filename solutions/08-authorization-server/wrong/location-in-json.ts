// task: sends-the-code-back
// mistake: The answer is JSON with the URL in it, and no redirect.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      redirect: (redirectUri, parameters) =>
        Response.json({
          redirect: rules.redirect(redirectUri, parameters).headers.get('location'),
        }),
    }),
  );
}
