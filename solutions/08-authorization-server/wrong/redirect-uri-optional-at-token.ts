// task: binds-the-code
// mistake: The redirect URI may be missing in the token request.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

/** The request with other parameters in its form. */
async function edited(request: Request, edit: (form: URLSearchParams) => void): Promise<Request> {
  const form = new URLSearchParams(await request.clone().text());
  edit(form);
  const { method, headers } = request;
  return new Request(request.url, {
    method,
    headers,
    body: method === 'GET' ? null : form.toString(),
  });
}

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const state = openServer(config, rules);
  const server = endpointsOf(state);

  return {
    ...server,
    token: async (request: Request) =>
      server.token(
        await edited(request, (form) => {
          const code = state.codes.get(form.get('code') ?? '');
          if (code && !form.get('redirect_uri')) form.set('redirect_uri', code.redirectUri);
        }),
      ),
  };
}
