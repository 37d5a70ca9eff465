// task: guards-the-redirect
// mistake: The redirect URI of a form by POST is compared by its origin.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

const originOf = (uri: string) => (URL.canParse(uri) ? new URL(uri).origin : uri);

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = openServer(config, rules);
  const isRegistered = (uri: string, registered: readonly string[]) =>
    registered.map(originOf).includes(originOf(uri));
  const kind = endpointsOf({ ...server, rules: { ...rules, isRegistered } });

  return {
    ...endpointsOf(server),
    async authorize(request: Request) {
      if (request.method !== 'POST') return endpointsOf(server).authorize(request);
      const url = new URL(request.url);
      url.search = await request.text();
      return kind.authorize(new Request(url));
    },
  };
}
