// task: caches-the-key-set
// mistake: The key set is fetched once and kept for good, unless a new kid comes.
import type { Jwk } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import type { KeySet } from '../src/key-set.ts';
import { verifyToken } from '../src/verify.ts';

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  let keys: readonly Jwk[] | null = null;
  let at = 0;
  const keySet: KeySet = {
    find: async (fits) => {
      const found = keys?.filter(fits) ?? [];
      if (found.length > 0 || (keys !== null && Date.now() - at < 30_000)) return found;
      at = Date.now();
      const fetched = await fetchKeySet(jwksUri);
      if (fetched !== null) keys = fetched;
      return fetched?.filter(fits) ?? null;
    },
  };
  return (token: string) => verifyToken(token, algorithms, keySet);
}
