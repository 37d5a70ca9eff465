// task: sends-the-code-back
// mistake: Code and state stand behind a #.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      redirect: (redirectUri, parameters) =>
        new Response(null, {
          status: 302,
          headers: { location: `${redirectUri}#${new URLSearchParams(parameters)}` },
        }),
    }),
  );
}
