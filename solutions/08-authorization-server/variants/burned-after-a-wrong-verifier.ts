// variant: A wrong verifier, client or redirect URI uses the code up; malformed ones are invalid_grant; errors are described.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { readForm } from '../src/parameters.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

const refuse = (error: string, error_description: string, status = 400) => {
  const answer = rules.jsonAnswer(status, { error, error_description });
  if (status === 401) answer.headers.set('www-authenticate', 'Basic realm="clients"');
  return answer;
};

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = openServer(config, rules);
  const burned = new Set<string>();
  return {
    ...endpointsOf(server),
    async token(request: Request): Promise<Response> {
      if (request.method !== 'POST') return new Response(null, { status: 405 });
      const form = await readForm(request);
      if (form === null) return refuse('invalid_request', 'not a form', 415);
      if (form.repeated.size > 0) return refuse('invalid_request', 'repeated');
      const { values } = form;
      const clientId = values.get('client_id');
      if (clientId === undefined || !server.clients.has(clientId)) {
        return refuse('invalid_client', 'who are you?', 401);
      }
      if (!values.has('grant_type')) return refuse('invalid_request', 'no grant_type');
      if (values.get('grant_type') !== 'authorization_code') {
        return refuse('unsupported_grant_type', 'only authorization_code');
      }
      const id = values.get('code');
      if (id === undefined) return refuse('invalid_request', 'no code');
      const code = server.codes.get(id);
      const verifier = values.get('code_verifier');
      if (
        code?.clientId !== clientId ||
        code.redirectUri !== values.get('redirect_uri') ||
        !rules.isVerifier(verifier) ||
        !rules.fits(verifier, code.codeChallenge)
      ) {
        burned.add(id);
        return refuse('invalid_grant', 'no');
      }
      if (code.accessToken !== undefined) server.accessTokens.revoke(code.accessToken);
      if (code.accessToken !== undefined || burned.has(id) || rules.hasExpired(code.issuedAt)) {
        return refuse('invalid_grant', 'no');
      }
      code.accessToken = server.accessTokens.issue(clientId);
      return rules.jsonAnswer(200, {
        access_token: code.accessToken,
        token_type: 'Bearer',
        scope: 'read:users',
        refresh_token: undefined,
      });
    },
  };
}
