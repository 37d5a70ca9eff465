// variant: Codes of 16 octets behind a fixed prefix, tokens of 128 binary digits; the redirect carries more than is asked for.
import { randomBytes, randomInt } from 'node:crypto';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const codes = openServer(config, {
    ...rules,
    newSecret: () => `ac_${randomBytes(16).toString('base64url')}`,
    redirect: (redirectUri, parameters) =>
      rules.redirect(redirectUri, { session_state: 'a.b', ...parameters, scope: 'read:users' }),
  });
  const tokens = openServer(config, {
    ...rules,
    newSecret: () => Array.from({ length: 128 }, () => randomInt(2)).join(''),
  });
  return endpointsOf({ ...codes, accessTokens: { ...tokens.accessTokens } });
}
