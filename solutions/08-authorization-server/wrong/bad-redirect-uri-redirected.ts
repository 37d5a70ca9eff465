// task: guards-the-redirect
// mistake: A bad redirect URI hears of the error by a redirect.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    async authorize(request: Request) {
      const answer = await server.authorize(request);
      if (answer.status !== 400) return answer;
      const target = new URL(request.url).searchParams.get('redirect_uri') ?? '';
      return URL.canParse(target)
        ? rules.redirect(target, { error: 'invalid_request', iss: config.issuer })
        : answer;
    },
  };
}
