// task: lasts-sixty-seconds
// mistake: A timer deletes the code, and nobody looks at the time.
import { setTimeout } from 'node:timers';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const state = openServer(config, { ...rules, hasExpired: () => false });
  const server = endpointsOf(state);

  return {
    ...server,
    async authorize(request: Request) {
      const answer = await server.authorize(request);
      const code = new URL(answer.headers.get('location') ?? 'https://x.test').searchParams.get(
        'code',
      );
      if (code !== null) setTimeout(() => state.codes.delete(code), 60_000).unref();
      return answer;
    },
  };
}
