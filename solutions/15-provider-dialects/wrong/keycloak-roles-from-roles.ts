// task: keycloak
// mistake: Roles are read from a claim roles.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { texts } from '../src/dialect.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';
import { keycloak } from '../src/keycloak.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'keycloak') return createSound(config);
  const dialect = keycloak(config);
  return jwtVerifier({ ...dialect, permissions: ({ roles }) => texts(roles) });
}
