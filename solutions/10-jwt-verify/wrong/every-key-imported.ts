// task: accepts-good-tokens
// mistake: Every key of the set is imported on arrival, and one of an unknown type spoils them all.
import { createPublicKey, type JsonWebKeyInput } from 'node:crypto';
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { verifyToken } from '../src/verify.ts';

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(async () => {
    const keys = await fetchKeySet(jwksUri);
    try {
      for (const key of keys ?? []) createPublicKey({ key, format: 'jwk' } as JsonWebKeyInput);
      return keys;
    } catch {
      return null;
    }
  });
  return (token: string) => verifyToken(token, algorithms, keySet);
}
