// task: gives-a-token
// mistake: The access token is a JWT, which introspect only decodes.
import { Buffer } from 'node:buffer';
import { createHmac } from 'node:crypto';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const state = openServer(config, rules);
  const { subject } = config;
  const key = rules.newSecret();
  const revoked = new Set<string>();
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const idOf = (token: string) => token.split('.')[1] ?? '';
  return endpointsOf({
    ...state,
    accessTokens: {
      lifetimeSeconds: 600,
      issue(clientId) {
        const exp = Math.floor(Date.now() / 1_000) + 600;
        const claims = { sub: subject, client_id: clientId, exp, jti: rules.newSecret() };
        const signed = `${encode({ alg: 'HS256' })}.${encode(claims)}`;
        return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
      },
      revoke: (token) => void revoked.add(idOf(token)),
      introspect(token) {
        try {
          const claims = JSON.parse(Buffer.from(idOf(token), 'base64url').toString());
          if (revoked.has(idOf(token)) || Date.now() >= claims.exp * 1_000)
            return { active: false };
          return { active: true, subject: claims.sub, clientId: claims.client_id };
        } catch {
          return { active: false };
        }
      },
    },
  });
}
