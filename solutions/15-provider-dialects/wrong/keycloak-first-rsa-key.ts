// task: keycloak
// mistake: The first RSA key of the set is taken, which is for encryption.
import { importJWK, type JSONWebKeySet } from 'jose';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';
import { keycloak } from '../src/keycloak.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'keycloak') return createSound(config);
  const dialect = keycloak(config);
  return jwtVerifier(dialect, async () => {
    const response = await fetch(dialect.jwksUri, { redirect: 'error' });
    if (!response.ok) throw new Error('no key set');
    const { keys } = (await response.json()) as JSONWebKeySet;
    const key = keys.find(({ kty }) => kty === 'RSA');
    return importJWK({ ...key, use: 'sig', alg: 'RS256' }, 'RS256');
  });
}
