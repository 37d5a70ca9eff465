// task: fails-closed
// mistake: A body that is not JSON is thrown instead of returned.
import type { Jwk } from '../src/algorithms.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { verifyToken } from '../src/verify.ts';

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(async () => {
    const response = await fetch(jwksUri, { redirect: 'error' }).catch(() => null);
    if (response?.status !== 200) return null;
    const body = (await response.json()) as { keys?: Jwk[] } | null;
    return Array.isArray(body?.keys) ? body.keys : null;
  });
  return (token: string) => verifyToken(token, algorithms, keySet);
}
