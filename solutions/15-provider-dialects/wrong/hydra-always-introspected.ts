// task: hydra-jwt
// mistake: JWTs are introspected too: tokens is not looked at.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  return createSound(config.provider === 'hydra' ? { ...config, tokens: 'opaque' } : config);
}
