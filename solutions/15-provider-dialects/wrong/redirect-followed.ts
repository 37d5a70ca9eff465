// task: fails-closed
// mistake: A redirect of the key set is followed.

import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import type { Dialect } from '../src/dialect.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';
import { keycloak } from '../src/keycloak.ts';

async function load(jwksUri: string): Promise<JSONWebKeySet['keys']> {
  const response = await fetch(jwksUri);
  if (response.status !== 200) throw new Error('no key set');
  const { keys } = (await response.json()) as JSONWebKeySet;
  if (!Array.isArray(keys)) throw new TypeError('no key set');
  return keys;
}

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider === 'keycloak') return verifierOf(keycloak(config));
  return createSound(config);
}

function verifierOf(dialect: Dialect): Verify {
  return jwtVerifier(dialect, async (header, jws) => {
    const keys = await load(dialect.jwksUri);
    return createLocalJWKSet({ keys })(header, jws);
  });
}
