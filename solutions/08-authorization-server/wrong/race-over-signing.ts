// task: works-once
// mistake: The token is signed, by a service that takes some milliseconds, before the code is marked used.
import { SignJWT } from 'jose';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { readForm } from '../src/parameters.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer, type Server } from '../src/server.ts';
import { errorInForm, redeemable } from '../src/token.ts';

const key = new TextEncoder().encode(rules.newSecret());

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = openServer(config, rules);
  const live = new Map<string, string>();
  const { introspect } = server.accessTokens;
  return {
    ...endpointsOf(server),
    token: (request: Request) => token(request, server, live),
    introspect: async (token: string) => introspect(live.get(token) ?? ''),
  };
}

async function token(request: Request, server: Server, live: Map<string, string>) {
  const form = await readForm(request);
  const error = form === null ? 'invalid_request' : errorInForm(form, server);
  if (form === null || error !== null) return rules.jsonAnswer(400, { error });
  const code = redeemable(form.values, server);
  if (code === null) return rules.jsonAnswer(400, { error: 'invalid_grant' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  const jwt = await new SignJWT({ jti: rules.newSecret() })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(key);
  code.accessToken = server.accessTokens.issue(code.clientId);
  live.set(jwt, code.accessToken);
  return rules.jsonAnswer(200, { access_token: jwt, token_type: 'Bearer' });
}
