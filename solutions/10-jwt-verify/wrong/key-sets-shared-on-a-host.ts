// task: selects-the-key
// mistake: Verifiers whose jwksUri is on one host share a key set.
import { fetchKeySet } from '../src/fetch-key-set.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet, type KeySet } from '../src/key-set.ts';
import { type VerifyResult, verifyToken } from '../src/verify.ts';

const keySets = new Map<string, KeySet>();

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const { host } = new URL(jwksUri);
  const keySet = keySets.get(host) ?? createKeySet(() => fetchKeySet(jwksUri));
  keySets.set(host, keySet);
  return (text: string): Promise<VerifyResult> => verifyToken(text, algorithms, keySet);
}
