// variant: Key sets are kept by their whole URL at the top of the module, so that verifiers of one provider share them.
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { auth0 } from '../src/auth0.ts';
import { clerk } from '../src/clerk.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import type { Dialect } from '../src/dialect.ts';
import { createProviderVerifier as createUnshared } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';
import { keycloak } from '../src/keycloak.ts';
import { workos } from '../src/workos.ts';

const keySets: Record<string, JWTVerifyGetKey> = Object.create(null);

export function createProviderVerifier(config: ProviderConfig): Verify {
  const dialect = dialectOf(config);
  if (dialect === undefined) return createUnshared(config);
  const { jwksUri } = dialect;
  keySets[jwksUri] ??= createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: 2_000 });
  return jwtVerifier(dialect, keySets[jwksUri]);
}

function dialectOf(config: ProviderConfig): Dialect | undefined {
  const { provider } = config;
  if (provider === 'auth0') return auth0(config);
  if (provider === 'clerk') return clerk(config);
  if (provider === 'workos') return workos(config);
  return provider === 'keycloak' ? keycloak(config) : undefined;
}
