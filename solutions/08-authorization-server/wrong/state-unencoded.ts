// task: sends-the-code-back
// mistake: The state is written into the URL as it came.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      redirect: (redirectUri, { state, ...rest }) => {
        const answer = rules.redirect(redirectUri, rest);
        const location = answer.headers.get('location') ?? '';
        const end = state === undefined ? '' : `&state=${state.replace(/[^\x20-\x7e]/g, '')}`;
        return new Response(null, { status: 303, headers: { location: location + end } });
      },
    }),
  );
}
