import type { Introspection } from './contract.ts';
import type { Rules } from './rules.ts';

/** The access tokens of one server: opaque, so that one which is revoked is revoked everywhere. */
export interface AccessTokens {
  readonly lifetimeSeconds: number;
  issue(clientId: string): string;
  revoke(accessToken: string): void;
  introspect(accessToken: string): Introspection;
}

const LIFETIME_SECONDS = 600;

export function createAccessTokens(subject: string, rules: Rules): AccessTokens {
  const live = new Map<string, { readonly clientId: string; readonly expiresAt: number }>();
  return {
    lifetimeSeconds: LIFETIME_SECONDS,
    issue(clientId) {
      const accessToken = rules.newSecret();
      live.set(accessToken, { clientId, expiresAt: Date.now() + LIFETIME_SECONDS * 1_000 });
      return accessToken;
    },
    revoke(accessToken) {
      live.delete(accessToken);
    },
    introspect(accessToken) {
      const token = live.get(accessToken);
      return token === undefined || Date.now() >= token.expiresAt
        ? { active: false }
        : { active: true, subject, clientId: token.clientId };
    },
  };
}
