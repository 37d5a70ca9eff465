// task: unguessable-codes
// mistake: The code itself becomes the access token.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { readForm } from '../src/parameters.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));
  const tokens = new Map<string, string>();
  return {
    ...server,
    async token(request: Request) {
      const form = await readForm(request.clone() as Request);
      const answer = await server.token(request);
      const { access_token: token, ...rest } = await answer.json();
      if (token === undefined) return rules.jsonAnswer(answer.status, rest);
      const code = form?.values.get('code') ?? '';
      tokens.set(code, token);
      return rules.jsonAnswer(200, { ...rest, access_token: code });
    },
    introspect: (token: string) => server.introspect(tokens.get(token) ?? ''),
  };
}
