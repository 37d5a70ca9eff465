// task: selects-the-key
// mistake: Verifiers share a key set if their jwksUri differs in nothing but its query.
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet, type KeySet } from '../src/key-set.ts';
import { type VerifyResult, verifyToken } from '../src/verify.ts';

const keySets = new Map<string, KeySet>();

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const { origin, pathname } = new URL(jwksUri);
  const place = origin + pathname;
  const keySet = keySets.get(place) ?? createKeySet(() => fetchKeySet(jwksUri));
  keySets.set(place, keySet);
  return (text: string): Promise<VerifyResult> => verifyToken(text, algorithms, keySet);
}
