// task: caches-the-key-set
// mistake: The key set is fetched anew after ten seconds.
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
      const age = Date.now() - at;
      const found = keys?.filter(fits) ?? [];
      if (keys !== null && age < 10_000 && (found.length > 0 || age < 30_000)) return found;
      const fetched = await fetchKeySet(jwksUri);
      if (fetched !== null) [keys, at] = [fetched, Date.now()];
      return fetched?.filter(fits) ?? null;
    },
  };
  return (token: string) => verifyToken(token, algorithms, keySet);
}
