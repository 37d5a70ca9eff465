// task: sends-the-code-back
// mistake: The redirect URI's own query is replaced.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      redirect: (redirectUri, parameters) => {
        const url = new URL(redirectUri);
        url.search = new URLSearchParams(parameters).toString();
        return new Response(null, { status: 302, headers: { location: url.href } });
      },
    }),
  );
}
