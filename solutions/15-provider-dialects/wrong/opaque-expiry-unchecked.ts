// task: hydra-opaque
// mistake: exp of the answer is not looked at: active says it all.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { words } from '../src/dialect.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { introspect, isGood } from '../src/introspection.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'hydra' || config.tokens !== 'opaque') return createSound(config);
  const uri = `${config.adminUrl}/admin/oauth2/introspect`;

  return async (token) => {
    const answer = await introspect(uri, token);
    if (answer === null) return { ok: false, reason: 'unavailable' };
    const { sub } = answer;
    if (!isGood({ ...answer, exp: 1e12 }, config) || sub === undefined)
      return { ok: false, reason: 'rejected' };
    return { ok: true, subject: sub, permissions: words(answer.scope, ' ') };
  };
}
