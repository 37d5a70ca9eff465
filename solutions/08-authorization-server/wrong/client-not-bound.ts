// task: binds-the-code
// mistake: Any registered client may redeem a code.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { type Parameters, readForm } from '../src/parameters.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, type IssuedCode, openServer, type Server } from '../src/server.ts';
import { errorInForm } from '../src/token.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = openServer(config, rules);
  return { ...endpointsOf(server), token: (request: Request) => token(request, server) };
}

async function token(request: Request, server: Server): Promise<Response> {
  const form = await readForm(request);
  const error = form === null ? 'invalid_request' : errorInForm(form, server);
  if (form === null || error !== null) return rules.jsonAnswer(400, { error });
  const code = redeemable(form.values, server);
  if (code === null) return rules.jsonAnswer(400, { error: 'invalid_grant' });
  code.accessToken = server.accessTokens.issue(code.clientId);

  return rules.jsonAnswer(200, { access_token: code.accessToken, token_type: 'Bearer' });
}

function redeemable(values: Parameters['values'], server: Server): IssuedCode | null {
  const code = server.codes.get(values.get('code') ?? '');
  if (
    code === undefined ||
    code.redirectUri !== values.get('redirect_uri') ||
    !rules.fits(values.get('code_verifier') ?? '', code.codeChallenge)
  )
    return null;
  if (code.accessToken !== undefined) {
    server.accessTokens.revoke(code.accessToken);
    return null;
  }
  return rules.hasExpired(code.issuedAt) ? null : code;
}
