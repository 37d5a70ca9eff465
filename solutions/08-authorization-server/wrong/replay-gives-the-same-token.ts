// task: works-once
// mistake: A used code gives the same token again.
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = endpointsOf(openServer(config, rules));
  const answers = new Map<string, string>();
  return {
    ...server,
    async token(request: Request) {
      const form = await request.clone().text();
      const known = answers.get([...new URLSearchParams(form)].sort().join());
      if (known !== undefined)
        return new Response(known, {
          headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
        });
      const answer = await server.token(request);
      if (answer.status === 200)
        answers.set([...new URLSearchParams(form)].sort().join(), await answer.clone().text());
      return answer;
    },
  };
}
