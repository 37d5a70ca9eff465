// task: fails-closed
// mistake: JSON of any shape is taken for a key set, and reading it throws.
import type { Jwk } from '../src/algorithms.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { verifyToken } from '../src/verify.ts';

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(async () => {
    const response = await fetch(jwksUri, { redirect: 'error' }).catch(() => null);
    if (response?.status !== 200) return null;
    const body = (await response.json().catch(() => ({ keys: null }))) as { keys: Jwk[] };
    return body.keys;
  });
  return (token: string) => verifyToken(token, algorithms, keySet);
}
