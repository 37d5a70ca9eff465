// task: sends-the-code-back
// mistake: The authorization endpoint sends CORS headers to whoever asks.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));

  return {
    ...server,
    async authorize(request: Request) {
      const answer = await server.authorize(request);
      answer.headers.set('access-control-allow-origin', request.headers.get('origin') ?? '*');
      return answer;
    },
  };
}
