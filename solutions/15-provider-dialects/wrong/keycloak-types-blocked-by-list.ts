// task: keycloak
// mistake: The payload's typ must not be one of the kinds that are known to be others.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { isAddressedTo } from '../src/dialect.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';
import { keycloak } from '../src/keycloak.ts';

const OTHERS = ['ID', 'Refresh', 'Offline', 'Logout'];

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'keycloak') return createSound(config);
  return jwtVerifier({
    ...keycloak(config),
    isForUs: (payload) =>
      !OTHERS.includes(String(payload['typ'])) && isAddressedTo(config.audience, payload),
  });
}
