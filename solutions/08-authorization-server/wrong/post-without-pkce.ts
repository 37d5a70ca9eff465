// task: requires-s256
// mistake: A form by POST needs no challenge, and a code without one needs no verifier (downgrade).
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const strict = openServer(config, rules);
  const kind = {
    ...strict,
    rules: {
      ...rules,
      isS256: () => true,
      fits: (verifier: string, challenge: string) =>
        challenge === '' || rules.fits(verifier, challenge),
    },
  };

  return {
    ...endpointsOf(kind),
    async authorize(request: Request) {
      if (request.method !== 'POST') return endpointsOf(strict).authorize(request);
      const url = new URL(request.url);
      url.search = await request.text();
      return endpointsOf(kind).authorize(new Request(url));
    },
  };
}
