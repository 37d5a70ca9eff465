// task: signature-and-keys
// mistake: The key set's age counts from its last use, so that a busy verifier keeps it for ever.
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import type { ProviderConfig, Verify } from '../src/contract.ts';
import { createProviderVerifier as createSound } from '../src/index.ts';
import { jwtVerifier } from '../src/jwt-verifier.ts';
import { workos } from '../src/workos.ts';

const MAX_AGE_MS = 5 * 60_000;

export function createProviderVerifier(config: ProviderConfig): Verify {
  if (config.provider !== 'workos') return createSound(config);
  const dialect = workos(config);
  let kept: { readonly keySet: JSONWebKeySet; usedAt: number } | undefined;

  return jwtVerifier(dialect, async (header, jws) => {
    if (kept === undefined || Date.now() - kept.usedAt > MAX_AGE_MS) {
      const response = await fetch(dialect.jwksUri, { redirect: 'error' });
      if (response.status !== 200) throw new Error('no key set');
      const keySet = (await response.json()) as JSONWebKeySet;
      if (!Array.isArray(keySet.keys)) throw new TypeError('no key set');
      kept = { keySet, usedAt: 0 };
    }
    kept.usedAt = Date.now();
    return createLocalJWKSet(kept.keySet)(header, jws);
  });
}
