// task: caches-the-key-set
// mistake: The key set is fetched for every token.
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import type { KeySet } from '../src/key-set.ts';
import { verifyToken } from '../src/verify.ts';

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet: KeySet = {
    find: async (fits) => (await fetchKeySet(jwksUri))?.filter(fits) ?? null,
  };
  return (token: string) => verifyToken(token, algorithms, keySet);
}
