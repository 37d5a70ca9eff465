// task: keycloak
// mistake: azp is taken for the audience.

import type { JWTPayload } from 'jose';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { isAddressedTo } from '../src/dialect.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';
import { keycloak } from '../src/keycloak.ts';

interface RealmClaims extends JWTPayload {
  readonly typ?: string;
  readonly azp?: string;
  readonly realm_access?: { roles: string[] };
  readonly resource_access?: Record<string, { roles: string[] }>;
}

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'keycloak') return createSound(config);
  const dialect = keycloak(config);
  return jwtVerifier({
    ...dialect,
    isForUs: (payload: RealmClaims) =>
      payload.typ === 'Bearer' &&
      (isAddressedTo(config.audience, payload) || payload.azp === config.audience),
  });
}
