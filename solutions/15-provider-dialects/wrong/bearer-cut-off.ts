// task: times-and-kinds
// mistake: A whole Authorization value is taken, and Bearer cut off.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  const verify = createSound(config);
  if (config.provider === 'hydra') return verify;
  return (token) => verify(token.replace(/^Bearer /i, ''));
}
