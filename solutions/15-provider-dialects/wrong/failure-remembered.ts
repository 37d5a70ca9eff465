// task: fails-closed
// mistake: The first fetch of the key set is kept, also when it failed.
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { auth0 } from '../src/auth0.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'auth0') return createSound(config);
  const dialect = auth0(config);
  let fetched: Promise<JSONWebKeySet> | undefined;
  let at = 0;
  return jwtVerifier(dialect, async (header, jws) => {
    if (fetched === undefined || Date.now() - at > 5 * 60_000) {
      at = Date.now();
      fetched = load(dialect.jwksUri);
    }
    return createLocalJWKSet(await fetched)(header, jws);
  });
}

async function load(jwksUri: string): Promise<JSONWebKeySet> {
  const response = await fetch(jwksUri, { redirect: 'error' });
  if (response.status !== 200) throw new Error('no key set');
  return (await response.json()) as JSONWebKeySet;
}
