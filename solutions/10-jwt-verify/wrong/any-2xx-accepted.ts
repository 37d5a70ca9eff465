// task: fails-closed
// mistake: Every status from 200 to 299 counts.
import type { Jwk } from '../src/algorithms.ts';
import type { VerifierOptions } from '../src/index.ts';
import { createKeySet } from '../src/key-set.ts';
import { type VerifyResult, verifyToken } from '../src/verify.ts';

async function fetchKeySet(jwksUri: string): Promise<readonly Jwk[] | null> {
  try {
    const response = await fetch(jwksUri, { redirect: 'error' });
    if (!response.ok) return null;
    const { keys } = (await response.json()) as { keys?: unknown };
    return Array.isArray(keys) ? keys : null;
  } catch {
    return null;
  }
}

export function createVerifier({ jwksUri, algorithms }: VerifierOptions) {
  const keySet = createKeySet(() => fetchKeySet(jwksUri));
  return (text: string): Promise<VerifyResult> => verifyToken(text, algorithms, keySet);
}
