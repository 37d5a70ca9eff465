import type { AuthorizationServer } from '../src/index.ts';

/** As browsers write it, without a charset. */
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** The same server with another browser: what stands in the query of an authorization request, comes in a form. */
export function byPost(server: AuthorizationServer): AuthorizationServer {
  return {
    authorize: (request) => {
      const { origin, pathname, searchParams } = new URL(request.url);
      const init = { method: 'POST', body: searchParams.toString(), headers: FORM };
      return server.authorize(new Request(`${origin}${pathname}`, init));
    },
    token: (request) => server.token(request),
    introspect: (accessToken) => server.introspect(accessToken),
  };
}
