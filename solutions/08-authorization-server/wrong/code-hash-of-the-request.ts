// task: unguessable-codes
// mistake: The code is a hash of the request.
import { createHash } from 'node:crypto';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const state = openServer(config, rules);
  const server = endpointsOf(state);

  return {
    ...server,
    async authorize(request: Request) {
      const answer = await server.authorize(request);
      const location = new URL(answer.headers.get('location') ?? 'https://x.test');
      const code = location.searchParams.get('code');
      const issued = state.codes.get(code ?? '');
      if (code === null || issued === undefined) return answer;
      const hashed = createHash('sha256').update(request.url).digest('base64url');
      state.codes.set(hashed, issued);
      return new Response(null, {
        status: 303,
        headers: { location: (answer.headers.get('location') ?? '').replace(code, hashed) },
      });
    },
  };
}
