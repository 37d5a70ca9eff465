// task: keycloak
// mistake: The realm is put at the root of the host: a path in baseUrl is lost.
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';
import { keycloak } from '../src/keycloak.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'keycloak') return createSound(config);
  const dialect = keycloak(config);
  return jwtVerifier({
    ...dialect,
    issuer: new URL(`/realms/${config.realm}`, config.baseUrl).href,
    jwksUri: new URL(`/realms/${config.realm}/protocol/openid-connect/certs`, config.baseUrl).href,
  });
}
