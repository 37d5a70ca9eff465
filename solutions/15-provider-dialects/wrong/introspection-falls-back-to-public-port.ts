// task: fails-closed
// mistake: If the admin port cannot be had, the token is sent to the public one.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { words } from '../src/dialect.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { introspect, isGood } from '../src/introspection.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'hydra' || config.tokens !== 'opaque') return createSound(config);
  const publicUrl = config.issuer.replace(/\/$/, '');
  return async (token) => {
    const answer =
      (await introspect(`${config.adminUrl}/admin/oauth2/introspect`, token)) ??
      (await introspect(`${publicUrl}/oauth2/introspect`, token));
    if (answer === null) return { ok: false, reason: 'unavailable' };
    const { sub } = answer;
    if (!isGood(answer, config) || sub === undefined) return { ok: false, reason: 'rejected' };
    return { ok: true, subject: sub, permissions: words(answer.scope, ' ') };
  };
}
