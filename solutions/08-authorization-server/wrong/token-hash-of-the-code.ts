// task: unguessable-codes
// mistake: The access token is a hash of the code, which was in a URL.
import { createHash } from 'node:crypto';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { readForm } from '../src/parameters.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  let redeeming = '';
  const hashOf = (code: string) => createHash('sha256').update(code).digest('base64url');
  const server = endpointsOf(
    openServer(config, {
      ...rules,
      newSecret: () => (redeeming === '' ? rules.newSecret() : hashOf(redeeming)),
    }),
  );
  const codes = new Map<string, string>();
  return {
    ...server,
    async token(request: Request) {
      const form = await readForm(request.clone() as Request);
      const answer = await server.token(request);
      const { access_token: token, ...rest } = await answer.json();
      if (token === undefined) return rules.jsonAnswer(answer.status, rest);
      const made = hashOf(form?.values.get('code') ?? '');
      codes.set(made, token);
      redeeming = '';
      return rules.jsonAnswer(200, { ...rest, access_token: made });
    },
    introspect: (token: string) => server.introspect(codes.get(token) ?? ''),
  };
}
