// task: keycloak
// mistake: The payload's typ is not looked at.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { isAddressedTo } from '../src/dialect.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';
import { keycloak } from '../src/keycloak.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'keycloak') return createSound(config);
  const dialect = keycloak(config);
  return jwtVerifier({ ...dialect, isForUs: (payload) => isAddressedTo(config.audience, payload) });
}
