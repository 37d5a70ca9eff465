// task: caches-the-key-set
// mistake: An unknown kid has the key set fetched early once, and never again.
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { type VerifyResult, verifyToken } from '../src/verify.ts';

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  let fetches = 0;
  let last: Awaited<ReturnType<typeof fetchKeySet>> = null;
  const keySet = createKeySet(async () => {
    if (fetches < 2 || last === null) last = await fetchKeySet(jwksUri);
    if (last !== null) fetches += 1;
    return last;
  });
  return (text: string): Promise<VerifyResult> => verifyToken(text, algorithms, keySet);
}
