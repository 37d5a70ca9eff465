// task: sends-the-code-back
// mistake: The code is plain base64 and is written into the URL without encoding.
import { randomBytes } from 'node:crypto';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  return endpointsOf(
    openServer(config, {
      ...rules,
      newSecret: () => randomBytes(48).toString('base64'),
      redirect: (redirectUri, { code, ...rest }) => {
        const location = rules.redirect(redirectUri, rest).headers.get('location') ?? '';
        return new Response(null, {
          status: 303,
          headers: { location: code === undefined ? location : `${location}&code=${code}` },
        });
      },
    }),
  );
}
