// task: auth0
// mistake: The first key of the set verifies, whatever kid says.
import { importJWK, type JSONWebKeySet } from 'jose';
import { auth0 } from '../src/auth0.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'auth0') return createSound(config);
  const dialect = auth0(config);
  return jwtVerifier(dialect, async () => {
    const response = await fetch(dialect.jwksUri, { redirect: 'error' });
    if (!response.ok) throw new Error('no key set');
    const { keys } = (await response.json()) as JSONWebKeySet;
    return importJWK(keys[0] ?? {}, 'RS256');
  });
}
