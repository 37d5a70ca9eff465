// task: binds-the-code
// mistake: A wrong verifier is an invalid_request.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const state = openServer(config, rules);
  const server = endpointsOf(state);

  return {
    ...server,
    async token(request: Request) {
      const form = new URLSearchParams(await request.clone().text());
      const answer = await server.token(request);
      const code = state.codes.get(form.get('code') ?? '');
      if (
        answer.status === 200 ||
        code === undefined ||
        rules.fits(form.get('code_verifier') ?? '', code.codeChallenge)
      )
        return answer;
      return rules.jsonAnswer(400, { error: 'invalid_request' });
    },
  };
}
