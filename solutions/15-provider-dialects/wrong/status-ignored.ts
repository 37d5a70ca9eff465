// task: fails-closed
// mistake: The status of the key set's answer is not looked at.

import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { clerk } from '../src/clerk.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import type { Dialect } from '../src/dialect.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

async function load(jwksUri: string): Promise<JSONWebKeySet['keys']> {
  const response = await fetch(jwksUri, { redirect: 'error' });
  const { keys } = (await response.json()) as JSONWebKeySet;
  if (!Array.isArray(keys)) throw new TypeError('no key set');
  return keys;
}

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider === 'clerk') return verifierOf(clerk(config));
  return createSound(config);
}

function verifierOf(dialect: Dialect): Verify {
  return jwtVerifier(dialect, async (header, jws) => {
    const keys = await load(dialect.jwksUri);
    return createLocalJWKSet({ keys })(header, jws);
  });
}
