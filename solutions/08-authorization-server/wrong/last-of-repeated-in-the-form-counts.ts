// task: refuses-in-json
// mistake: Of a repeated parameter in the form the last one counts.
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
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    token: async (request: Request) =>
      server.token(
        await edited(request, (form) => {
          for (const name of new Set(form.keys())) form.set(name, form.getAll(name).at(-1) ?? '');
        }),
      ),
  };
}
