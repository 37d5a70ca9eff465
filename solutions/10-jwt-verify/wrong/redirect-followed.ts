// task: fails-closed
// mistake: Redirects of the key set are followed.
import type { Jwk } from '../src/algorithms.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { verifyToken } from '../src/verify.ts';

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(async () => {
    try {
      const response = await fetch(jwksUri);
      if (!response.ok) return null;
      const { keys } = (await response.json()) as { keys: Jwk[] };
      return Array.isArray(keys) ? keys : null;
    } catch {
      return null;
    }
  });
  return (token: string) => verifyToken(token, algorithms, keySet);
}
