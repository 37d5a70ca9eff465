// task: accepts-good-tokens
// mistake: Only application/jwk-set+json is taken for a key set.
import type { Jwk } from '../src/algorithms.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { verifyToken } from '../src/verify.ts';

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(async () => {
    const response = await fetch(jwksUri, { redirect: 'error' });
    if (response.headers.get('content-type') !== 'application/jwk-set+json') return null;
    const { keys } = (await response.json()) as { keys: Jwk[] };
    return keys;
  });
  return (token: string) => verifyToken(token, algorithms, keySet);
}
