// task: guards-the-redirect
// mistake: A form by POST is answered without a look at the redirect URI.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    async authorize(request: Request) {
      if (request.method !== 'POST') return server.authorize(request);
      const form = new URLSearchParams(await request.text());
      return rules.redirect(form.get('redirect_uri') ?? '', {
        code: rules.newSecret(),
        iss: config.issuer,
      });
    },
  };
}
