// task: sends-the-code-back
// mistake: The redirect is rebuilt from origin and path: the scheme of an app has no origin.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      redirect: (redirectUri, parameters) => {
        const url = new URL(redirectUri);
        const query = [...url.searchParams, ...Object.entries(parameters)];
        const location = `${url.origin}${url.pathname}?${new URLSearchParams(query)}`;
        return new Response(null, { status: 302, headers: { location } });
      },
    }),
  );
}
