// task: guards-the-redirect
// mistake: The response type is looked at first, and its error goes to any redirect URI.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    async authorize(request: Request) {
      const query = new URL(request.url).searchParams;
      const redirectUri = query.get('redirect_uri') ?? '';
      if (query.get('response_type') !== 'code' && URL.canParse(redirectUri)) {
        const error = query.get('response_type') ? 'unsupported_response_type' : 'invalid_request';
        const given = query.get('state');
        return rules.redirect(redirectUri, {
          error,
          ...(given === null ? {} : { state: given }),
          iss: config.issuer,
        });
      }
      return server.authorize(request);
    },
  };
}
