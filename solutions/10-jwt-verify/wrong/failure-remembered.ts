// task: fails-closed
// mistake: The first fetch is remembered as it went, also when it failed.
import type { Jwk } from '../src/algorithms.ts';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import type { KeySet } from '../src/key-set.ts';
import { verifyToken } from '../src/verify.ts';

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  let first: Promise<readonly Jwk[] | null> | null = null;
  const keySet: KeySet = {
    find: async (fits) => {
      first ??= fetchKeySet(jwksUri);
      return (await first)?.filter(fits) ?? null;
    },
  };
  return (token: string) => verifyToken(token, algorithms, keySet);
}
