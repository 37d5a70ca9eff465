// task: fails-closed
// mistake: A key set that cannot be fetched counts as one without keys.
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { verifyToken } from '../src/verify.ts';

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(async () => {
    return (await fetchKeySet(jwksUri)) ?? [];
  });
  return (token: string) => verifyToken(token, algorithms, keySet);
}
