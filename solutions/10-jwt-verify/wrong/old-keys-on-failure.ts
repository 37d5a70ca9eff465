// task: fails-closed
// mistake: When the fetch fails, the last key set is used, however old it is.
import type { Jwk } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { verifyToken } from '../src/verify.ts';

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  let last: readonly Jwk[] | null = null;
  const keySet = createKeySet(async () => {
    last = (await fetchKeySet(jwksUri)) ?? last;
    return last;
  });
  return (token: string) => verifyToken(token, algorithms, keySet);
}
