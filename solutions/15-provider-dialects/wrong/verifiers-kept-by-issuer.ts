// task: signature-and-keys
// mistake: Verifiers are kept by provider and key set, so a second audience gets the first one's.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';

const verifiers = new Map<string, Verify>();

export function createProviderVerifier(config: ProviderConfig): Verify {
  const name = JSON.stringify({ ...config, audience: '', authorizedParties: [] });
  const verify = verifiers.get(name) ?? createSound(config);
  if (config.provider !== 'hydra') verifiers.set(name, verify);
  return verify;
}
