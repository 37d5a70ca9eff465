// task: hydra-opaque
// mistake: Opaque tokens are verified like JWTs.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'hydra') return createSound(config);
  return createSound({ ...config, tokens: 'jwt' });
}
