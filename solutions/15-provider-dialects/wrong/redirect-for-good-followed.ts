// task: fails-closed
// mistake: A key set that has moved for good is followed: 301 and 308.
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { clerk } from '../src/clerk.ts';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';

async function load(jwksUri: string): Promise<JSONWebKeySet> {
  const first = await fetch(jwksUri, { redirect: 'manual' });
  const moved = first.status === 301 || first.status === 308 ? first.headers.get('location') : null;
  const response = moved === null ? first : await fetch(moved, { redirect: 'manual' });
  if (response.status !== 200) throw new Error('no key set');
  const { keys } = (await response.json()) as JSONWebKeySet;
  if (!Array.isArray(keys)) throw new TypeError('no key set');
  return { keys };
}

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'clerk') return createSound(config);
  const dialect = clerk(config);
  return jwtVerifier(dialect, async (header, jws) =>
    createLocalJWKSet(await load(dialect.jwksUri))(header, jws),
  );
}
