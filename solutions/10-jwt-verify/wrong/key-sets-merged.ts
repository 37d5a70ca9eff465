// task: caches-the-key-set
// mistake: A fetch adds to the known keys and never takes one away.
import type { Jwk } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { verifyToken } from '../src/verify.ts';

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const known = new Map<unknown, Jwk>();
  const keySet = createKeySet(async () => {
    const keys = await fetchKeySet(jwksUri);
    for (const key of keys ?? []) known.set(key.kid, key);
    return keys && [...known.values()];
  });
  return (token: string) => verifyToken(token, algorithms, keySet);
}
