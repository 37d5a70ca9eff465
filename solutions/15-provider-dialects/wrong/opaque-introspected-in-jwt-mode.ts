// task: times-and-kinds
// mistake: hydra: opaque tokens are introspected although JWTs were agreed on.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const verify = createSound(config);
  if (config.provider !== 'hydra' || config.tokens === 'opaque') return verify;
  const introspecting = createSound({ ...config, tokens: 'opaque' });
  return (token) => (token.startsWith('ory_at_') ? introspecting(token) : verify(token));
}
