// task: rejects-malformed-tokens
// mistake: The key set is fetched first, and the length is looked at afterwards.
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { verifyToken } from '../src/verify.ts';

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(() => fetchKeySet(jwksUri));
  return async (token: string) => {
    await keySet.find(() => true);
    return verifyToken(token, algorithms, keySet);
  };
}
