// task: sends-the-code-back
// mistake: The browser is sent back with 307, which repeats a POST.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      redirect: (redirectUri, parameters) =>
        new Response(null, {
          status: 307,
          headers: rules.redirect(redirectUri, parameters).headers,
        }),
    }),
  );
}
