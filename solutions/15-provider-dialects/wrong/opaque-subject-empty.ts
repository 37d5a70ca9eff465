// task: hydra-opaque
// mistake: An empty sub is a subject.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { isAddressedTo, words } from '../src/dialect.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { introspect } from '../src/introspection.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'hydra' || config.tokens !== 'opaque') return createSound(config);
  const uri = `${config.adminUrl}/admin/oauth2/introspect`;

  return async (token) => {
    const answer = await introspect(uri, token);
    if (answer === null) return { ok: false, reason: 'unavailable' };
    const now = Date.now() / 1_000;
    const { sub = '', iss, exp = 0, nbf = 0 } = answer;
    const isGood =
      answer.active === true &&
      answer.token_use === 'access_token' &&
      isAddressedTo(config.audience, answer) &&
      typeof answer.sub === 'string' &&
      iss === config.issuer &&
      typeof exp === 'number' &&
      now < exp &&
      typeof nbf === 'number' &&
      now >= nbf;
    if (!isGood) return { ok: false, reason: 'rejected' };
    return { ok: true, subject: sub, permissions: words(answer.scope, ' ') };
  };
}
