// task: signature-and-keys
// mistake: Key sets are kept by host, so tenants on one host share them.

import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { auth0 } from '../src/auth0.ts';
import { clerk } from '../src/clerk.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import type { Dialect } from '../src/dialect.ts';
import { hydra } from '../src/hydra.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';
import { keycloak } from '../src/keycloak.ts';
import { workos } from '../src/workos.ts';

const keySets = new Map<string, JWTVerifyGetKey>();

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider === 'auth0') return verifierOf(auth0(config));
  if (config.provider === 'clerk') return verifierOf(clerk(config));
  if (config.provider === 'hydra' && config.tokens === 'jwt') return verifierOf(hydra(config));
  if (config.provider === 'keycloak') return verifierOf(keycloak(config));
  if (config.provider === 'workos') return verifierOf(workos(config));
  return createSound(config);
}

function verifierOf(dialect: Dialect): Verify {
  const { host } = new URL(dialect.jwksUri);
  const keySet = keySets.get(host) ?? createRemoteJWKSet(new URL(dialect.jwksUri));
  keySets.set(host, keySet);
  return jwtVerifier(dialect, keySet);
}
